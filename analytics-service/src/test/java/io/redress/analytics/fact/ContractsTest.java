package io.redress.analytics.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The producers' own examples, read as this service reads them. */
class ContractsTest {
  private static final List<String> PRODUCERS =
      List.of("intake-service", "workflow-service", "callback-service");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> everyExampleIsFoldedOrKnownToBeOnlyLogged() {
    return PRODUCERS.stream()
        .map(Contracts::of)
        .flatMap(
            contracts ->
                contracts.types().stream()
                    .map(
                        type ->
                            DynamicTest.dynamicTest(
                                type, () -> check(type, contracts.example(type)))));
  }

  @Test
  void everyTypeThatIsKnownHasAProducer() {
    var produced = new TreeSet<String>();
    PRODUCERS.forEach(producer -> produced.addAll(Contracts.of(producer).types()));
    assertEquals(produced, TakeInEvent.types());
  }

  private static void check(String type, String example) throws JsonProcessingException {
    if (Folding.onlyLogged().contains(type)) {
      return;
    }
    assertTrue(Folding.folded().contains(type), type + " is neither folded nor only logged");
    var data = JSON.readTree(example);
    var complaintId = data.path("complaintId").asText();
    var fact = new ComplaintFact(1, complaintId);
    var event =
        new IncomingEvent(
            Ids.next(), type, "/any", complaintId, Instant.parse("2026-11-22T08:00:00Z"), data);
    Folding.fold(fact, event);
    assertFalse(fact.saysTheSameAs(new ComplaintFact(1, complaintId)), type + " changes nothing");
  }
}
