package io.redress.intake.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.inbox.EventHandler;
import io.redress.kit.inbox.IncomingEvent;
import io.redress.kit.testing.Contracts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events come late, or are replayed, after their customer was erased. */
@QuarkusTest
class ErasedStaysErasedTest extends ErasingTest {
  private static final Contracts WORKFLOW = Contracts.of("workflow-service");

  @Inject @All List<EventHandler> handlers;

  @Test
  void whatACustomerWasAskedBeforeTheErasureIsNotKeptAfterIt() throws Exception {
    String id = erased();
    handle("customer.asked", id);
    assertEquals(0, count("select count(*) from customer_ask where complaint_id = ?", id));
  }

  @Test
  void whatACustomerWasToldBeforeTheErasureIsNotKeptAfterIt() throws Exception {
    String id = erased();
    long told = count("select count(*) from outbox where aggregateid = ?", id);
    handle("customer.told", id);
    assertEquals(0, count("select count(*) from message where complaint_id = ?", id));
    assertEquals(told, count("select count(*) from outbox where aggregateid = ?", id));
  }

  private static String erased() {
    String number = newNumber();
    String id = register(number).getString("id");
    post(id, "withdrawal", "{\"reason\": \"MISTAKE\"}").statusCode(200);
    erase(number).statusCode(200);
    return id;
  }

  private void handle(String type, String complaintId) throws JsonProcessingException {
    ObjectNode data = (ObjectNode) new ObjectMapper().readTree(WORKFLOW.example(type));
    data.put("complaintId", complaintId);
    IncomingEvent event =
        new IncomingEvent(Ids.next(), type, "/workflow", complaintId, Instant.now(), data);
    List<EventHandler> known = handlers.stream().filter(it -> it.types().contains(type)).toList();
    assertFalse(known.isEmpty(), type);
    known.forEach(it -> QuarkusTransaction.requiringNew().run(() -> it.handle(event)));
  }
}
