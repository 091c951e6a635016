package io.redress.intake.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
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
class ContractLimitsTest extends IntakeTest {
  @Inject @All List<EventHandler> handlers;
  @Inject EntityManager entities;

  private String complaintId;

  @Test
  void whateverThisServicePublishesHasABound() {
    assertEquals(List.of(), ContractLimits.ofProducer(Contracts.of("intake-service")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"workflow-service", "callback-service", "analytics-service"})
  void whatOthersMayPublishIsTakenAndNothingBeyond(String producer) {
    assertEquals(
        List.of(),
        ContractLimits.ofConsumer(Contracts.of(producer), handlers, entities::flush, this::known));
  }

  /** The complaint is one that was registered. */
  private void known(ObjectNode data) {
    if (complaintId == null) {
      complaintId = register(newNumber()).getString("id");
    }
    data.put("complaintId", complaintId);
  }
}
