package io.redress.callback.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The events of this service, for its own feature that folds what happened to customers. */
@ApplicationScoped
class OwnEvents {

  private final Inbox inbox;

  OwnEvents(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("own")
  @Blocking
  void receive(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
