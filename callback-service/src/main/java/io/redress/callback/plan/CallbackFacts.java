package io.redress.callback.plan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Counts and logs each closed callback, once it is committed. */
@ApplicationScoped
class CallbackFacts {

  private static final Logger LOG = Logger.getLogger(CallbackFacts.class);

  private final Map<CallbackResult, Counter> byResult = new EnumMap<>(CallbackResult.class);

  CallbackFacts(MeterRegistry meters) {
    for (CallbackResult result : CallbackResult.values()) {
      byResult.put(
          result,
          Counter.builder("redress.callbacks.completed")
              .description("Callbacks closed, by result")
              .tag("result", result.name())
              .register(meters));
    }
  }

  void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallbackEnded ended) {
    byResult.get(ended.result()).increment();
    LOG.infof(
        "Callback %s of ticket %s closed: %s",
        ended.callbackId(), ended.ticketNumber(), ended.result());
  }
}
