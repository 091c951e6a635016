package io.redress.workflow.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes events from the broker; each is acknowledged after its transaction has committed. */
@ApplicationScoped
class EventsIn {
  private final Inbox inbox;

  EventsIn(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("intake")
  @Blocking
  void intake(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }

  @Incoming("callback")
  @Blocking
  void callback(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }

  @Incoming("analytics")
  @Blocking
  void analytics(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
