package io.redress.callback.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The events of intake, handed to the inbox in their order. */
@ApplicationScoped
class IntakeEvents {

  private final Inbox inbox;

  IntakeEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("intake")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
