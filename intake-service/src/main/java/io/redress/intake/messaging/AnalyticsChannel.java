package io.redress.intake.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the analytics service tells. */
@ApplicationScoped
public class AnalyticsChannel {
  private final Inbox inbox;

  @Inject
  AnalyticsChannel(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("analytics")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
