package io.redress.callback.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.inbox.PoisonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lifecycle's contracts, read by this service's own small records. */
class ConsumerContractTest {

  private static final Path CONTRACTS = Path.of("..", "workflow-service", "contracts");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theExampleOfARequestIsUnderstood() throws IOException {
    CallbackRequested request =
        event("callback.requested", example("callback.requested")).as(CallbackRequested.class);
    assertEquals("018f3a52-7c1e-7d7a-9b1e-3f6a5f0c2d11", request.complaintId());
    assertEquals(1, request.round());
    assertEquals(Instant.parse("2026-11-22T08:00:00Z"), request.requestedAt());
    assertEquals("VIP", request.tier());
    assertEquals(List.of("handler.wu", "reviewer.he"), request.handlers());
  }

  @Test
  void theExampleOfAClosingIsUnderstood() throws IOException {
    CaseClosed closed = event("case.closed", example("case.closed")).as(CaseClosed.class);
    assertEquals("RESOLVED", closed.disposition());
    assertEquals(1, closed.rounds());
  }

  @ParameterizedTest
  @CsvSource({"callback.requested", "case.closed"})
  void nothingIsNeededThatTheContractDoesNotPromise(String type) throws IOException {
    JsonNode required =
        JSON.readTree(Files.readString(CONTRACTS.resolve(type + ".schema.json"))).get("required");
    List<String> promised = new ArrayList<>();
    required.forEach(name -> promised.add(name.textValue()));
    ObjectNode least = example(type).retain(promised);
    assertDoesNotThrow(() -> event(type, least).as(record(type)));
  }

  @ParameterizedTest
  @CsvSource({
    "callback.requested, caseId",
    "callback.requested, round",
    "callback.requested, tier",
    "callback.requested, dueAt",
    "case.closed, disposition",
    "case.closed, rounds"
  })
  void anEventWithoutWhatIsNeededIsSetAside(String type, String field) throws IOException {
    ObjectNode data = example(type);
    data.remove(field);
    assertThrows(PoisonException.class, () -> event(type, data).as(record(type)));
  }

  private static Class<?> record(String type) {
    return type.equals("case.closed") ? CaseClosed.class : CallbackRequested.class;
  }

  private static ObjectNode example(String type) throws IOException {
    return (ObjectNode) JSON.readTree(Files.readString(CONTRACTS.resolve(type + ".example.json")));
  }

  private static IncomingEvent event(String type, JsonNode data) {
    return new IncomingEvent("1", type, "/workflow", "subject", Instant.EPOCH, data);
  }
}
