package io.redress.kit.app.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class ThingEvents {
  @Inject Inbox inbox;

  @Incoming("things")
  @Blocking
  public void things(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
