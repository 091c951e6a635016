package io.redress.callback.channel;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs {@link DeliverMessages} again and again. */
@ApplicationScoped
class DeliveryTimer {

  private final DeliverMessages messages;

  DeliveryTimer(DeliverMessages messages) {
    this.messages = messages;
  }

  @Scheduled(
      identity = "deliver-messages",
      every = "${redress.callback.delivery.every:2s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    messages.deliver();
  }
}
