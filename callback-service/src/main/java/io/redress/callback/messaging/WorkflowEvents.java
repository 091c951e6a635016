package io.redress.callback.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The events of the lifecycle, handed to the inbox in their order. */
@ApplicationScoped
class WorkflowEvents {

  private final Inbox inbox;

  WorkflowEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("workflow")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
