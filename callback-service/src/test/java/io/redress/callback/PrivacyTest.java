package io.redress.callback;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.callback.plan.CallbackRequested;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** What the customer said and what staff noted stays in this service. */
@QuarkusTest
class PrivacyTest extends CallbackTest {

  private static final String NOTE = "rings back from 13900007777";
  private static final PatternFormatter FORMAT = new PatternFormatter("%s%e");
  private static final String COMMENT = "my number is 13800001234";

  @Test
  void freeTextIsInNoEventNoLogAndNoMetric() {
    List<String> lines = new CopyOnWriteArrayList<>();
    Logger root = LogContext.getLogContext().getLogger("");
    Handler listening = listener(lines);
    root.addHandler(listening);
    CallbackRequested request = request("VIP");
    try {
      String id = plan(request);
      caller()
          .body("{\"outcome\": \"REACHED\", \"note\": \"" + NOTE + "\"}")
          .post(CALLBACKS + "/{id}/attempts", id)
          .then()
          .statusCode(201);
      caller()
          .body("{\"satisfied\": \"NO\", \"comment\": \"" + COMMENT + "\"}")
          .post(CALLBACKS + "/{id}/answers", id)
          .then()
          .statusCode(201);
      caller()
          .body("{\"satisfied\": \"NO\", \"comment\": \"" + COMMENT + "\"}")
          .post(CALLBACKS + "/{id}/answers", id)
          .then()
          .statusCode(409);
    } finally {
      root.removeHandler(listening);
    }
    try (Published published = new Published()) {
      published.result(request.complaintId());
      published.await(request.complaintId(), "callback.attempted", 1);
      assertEquals(0, published.all().stream().filter(event -> tells(event.json())).count());
    }
    assertTrue(
        lines.stream().anyMatch(line -> line.contains("closed: DISSATISFIED")),
        "the log of the callback was heard");
    assertFalse(lines.stream().anyMatch(PrivacyTest::tells));
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertTrue(metrics.contains("redress_callbacks_completed_total{result=\"DISSATISFIED\""));
    assertTrue(metrics.contains("redress_callback_attempts_total{outcome=\"REACHED\""));
    assertFalse(tells(metrics));
  }

  private static boolean tells(String text) {
    return text.contains("13900007777") || text.contains("13800001234");
  }

  private static Handler listener(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        lines.add(FORMAT.format(record));
      }

      @Override
      public void flush() {
        // Nothing is held back.
      }

      @Override
      public void close() {
        // Nothing to close.
      }
    };
  }
}
