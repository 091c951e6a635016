package io.redress.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.testing.ContractLimits;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be published is taken, and what oversteps is named: both sides say the same. */
@QuarkusTest
class ContractLimitsTest extends CallbackTest {
  @Inject @All List<EventHandler> handlers;
  @Inject EntityManager entities;

  @Test
  void whateverThisServicePublishesHasABound() {
    assertEquals(List.of(), ContractLimits.ofProducer(Contracts.of("callback-service")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake-service", "workflow-service", "callback-service"})
  void whatOthersMayPublishIsTakenAndNothingBeyond(String producer) {
    assertEquals(
        List.of(),
        ContractLimits.ofConsumer(Contracts.of(producer), handlers, entities::flush, data -> {}));
  }
}
