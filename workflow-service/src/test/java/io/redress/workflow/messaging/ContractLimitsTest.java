package io.redress.workflow.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.ContractLimits;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be published is taken, and what oversteps is named: both sides say the same. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class ContractLimitsTest {
  private static final String REGISTERED = "complaint.registered";

  @Inject @All List<EventHandler> handlers;
  @Inject EntityManager entities;
  @Inject Clock clock;

  private String complaintId;

  @Test
  void whateverThisServicePublishesHasABound() {
    assertEquals(List.of(), ContractLimits.ofProducer(Contracts.of("workflow-service")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake-service", "callback-service", "analytics-service"})
  void whatOthersMayPublishIsTakenAndNothingBeyond(String producer) {
    assertEquals(
        List.of(),
        ContractLimits.ofConsumer(Contracts.of(producer), handlers, entities::flush, this::known));
  }

  /** The complaint has a case, but for the event that begins one. */
  private void known(ObjectNode data) {
    data.put("complaintId", data.has("categoryGroup") ? Ids.next() : complaintId());
  }

  private String complaintId() {
    if (complaintId == null) {
      String id = Ids.next();
      ObjectNode data = registered().put("complaintId", id);
      EventHandler intake =
          handlers.stream()
              .filter(handler -> handler.types().contains(REGISTERED))
              .findFirst()
              .orElseThrow();
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  intake.handle(
                      new IncomingEvent(
                          Ids.next(), REGISTERED, "/intake", id, clock.instant(), data)));
      complaintId = id;
    }
    return complaintId;
  }

  private static ObjectNode registered() {
    try {
      return (ObjectNode)
          new ObjectMapper().readTree(Contracts.of("intake-service").example(REGISTERED));
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
