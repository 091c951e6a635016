package io.redress.analytics.messaging;

import io.redress.kit.inbox.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The topics of the three producers; each is acknowledged when its event is committed. */
@ApplicationScoped
class AnalyticsChannels {
  @Inject Inbox inbox;

  @Incoming("intake")
  @Blocking
  void intake(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }

  @Incoming("workflow")
  @Blocking
  void workflow(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }

  @Incoming("callback")
  @Blocking
  void callback(ConsumerRecord<String, byte[]> record) {
    inbox.receive(record);
  }
}
