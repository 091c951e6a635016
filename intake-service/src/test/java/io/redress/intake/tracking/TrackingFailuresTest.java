package io.redress.intake.tracking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.complaint.Complaints;
import io.redress.intake.problem.IntakeProblem;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.masking.Pseudonyms;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.problem.ProblemType;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ActivateRequestContext
class TrackingFailuresTest extends TrackedTest {
  private static final String PROBLEM = "application/problem+json";
  private static final Map<String, String> BODIES =
      Map.of(
          "messages", "{\"text\": \"x\"}",
          "urges", "{}",
          "withdrawal", "{\"reason\": \"OTHER\"}");
  private static final String STATEMENTS =
      "show session status where variable_name in ('Com_select', 'Com_insert', 'Com_update',"
          + " 'Com_delete', 'Com_replace')";

  @Inject OpenTicket open;
  @Inject Complaints complaints;
  @Inject FailedTries failures;
  @Inject Pseudonyms pseudonyms;
  @Inject AgroalDataSource pool;

  @ParameterizedTest
  @ValueSource(strings = {"", "/messages"})
  void aWrongCodeAndAnUnknownTicketAreAnsweredWithTheSameBytes(String what) {
    String known = newTicket().number();
    String unknown = unknownNumber();
    assertArrayEquals(
        bytes(
            given().header("Tracking-Code", WRONG).get("/api/v1/tracking/" + known + what), known),
        bytes(
            given().header("Tracking-Code", WRONG).get("/api/v1/tracking/" + unknown + what),
            unknown));
    given().get("/api/v1/tracking/" + known + what).then().statusCode(404).contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "urges", "withdrawal"})
  void soAreWritesAndNothingIsWritten(String what) {
    Ticket ticket = newTicket();
    String unknown = unknownNumber();
    String events = "select count(*) from outbox where aggregateid = ?";
    assertArrayEquals(
        bytes(write(ticket.number(), WRONG, what), ticket.number()),
        bytes(write(unknown, ticket.code(), what), unknown));
    write(ticket.number(), null, what).then().statusCode(404);
    assertEquals(1, count(events, ticket.id()));
  }

  @Test
  void aWrongCodeTakesAsManyStatementsAsAnUnknownTicket() {
    Ticket ticket = newTicket();
    assertEquals(cost(unknownNumber(), WRONG), cost(ticket.number(), WRONG));
    assertEquals(cost(unknownNumber(), WRONG), cost(ticket.number(), WRONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "urges", "withdrawal"})
  void wrongCodesOfWritesCountToo(String what) {
    Ticket ticket = newTicket();
    for (int i = 0; i < 10; i++) {
      write(ticket.number(), WRONG, what).then().statusCode(404);
    }
    write(ticket.number(), ticket.code(), what)
        .then()
        .statusCode(429)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/too-many-tries"));
    ticket.with().get(ticket.path("/messages")).then().statusCode(429);
  }

  @Test
  void triesCanBeBoundedByTheClientsAddressOverAllTickets() {
    OpenTicket bounded =
        new OpenTicket(complaints, failures, new LanguagesTest.Settings("en"), pseudonyms);
    String client = "198.51.100." + ThreadLocalRandom.current().nextInt(1_000_000);
    for (int i = 0; i < 5; i++) {
      assertEquals(CommonProblem.NOT_FOUND, refused(bounded, unknownNumber(), client));
    }
    assertEquals(IntakeProblem.TOO_MANY_TRIES, refused(bounded, unknownNumber(), client));
    assertEquals(CommonProblem.NOT_FOUND, refused(bounded, unknownNumber(), client + "1"));
    assertEquals(
        0, count("select count(*) from tracking_failure where ticket_number like '%198.51.100%'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages | {} | text",
        "messages | {\"text\": \" \"} | text",
        "messages | {\"text\": \"a\\u0007b\"} | text",
        "urges | {\"note\": \"\"} | note",
        "withdrawal | {} | reason",
        "withdrawal | {\"reason\": \"ANGER\"} | reason",
        "messages | {\"text\": \"x\", \"by\": \"STAFF\"} | by"
      })
  void aBodyThatDoesNotFitIsRefusedWithItsField(String what, String body, String field) {
    newTicket()
        .post(what, body)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].field", equalTo(field));
  }

  @Test
  void aMessageHasAnEnd() {
    Ticket ticket = newTicket();
    ticket.write("x".repeat(2000)).then().statusCode(201);
    ticket.write("x".repeat(2001)).then().statusCode(400);
    ticket
        .with()
        .queryParam("cursor", "x")
        .get(ticket.path("/messages"))
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-cursor"));
    ticket.with().queryParam("limit", 0).get(ticket.path("/messages")).then().statusCode(400);
    ticket
        .with()
        .header("Idempotency-Key", "ä")
        .body("{\"text\": \"x\"}")
        .post(ticket.path("/messages"))
        .then()
        .statusCode(400);
    ticket
        .with()
        .contentType(ContentType.TEXT)
        .body("x")
        .post(ticket.path("/messages"))
        .then()
        .statusCode(415);
  }

  @Test
  void theCodeOfOneTicketOpensNoOther() {
    Ticket mine = newTicket();
    Ticket theirs = newTicket();
    theirs.with(mine.code()).get(theirs.path("")).then().statusCode(404);
  }

  private static Response write(String number, String code, String what) {
    var request = given().contentType(ContentType.JSON).body(BODIES.get(what));
    if (code != null) {
      request.header("Tracking-Code", code);
    }
    return request.post("/api/v1/tracking/" + number + "/" + what);
  }

  private static byte[] bytes(Response response, String number) {
    response.then().statusCode(404).contentType(PROBLEM).header("Cache-Control", "no-store");
    return response.asString().replace(number, "-").getBytes(StandardCharsets.UTF_8);
  }

  private static ProblemType refused(OpenTicket door, String number, String client) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                assertThrows(ProblemException.class, () -> door.open(number, WRONG, client))
                    .type());
  }

  private long cost(String number, String code) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long before = statements();
              assertThrows(ProblemException.class, () -> open.open(number, code, "198.51.100.7"));
              return statements() - before;
            });
  }

  private long statements() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STATEMENTS)) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return sum;
    }
  }

  private static String unknownNumber() {
    return TicketNumber.of(
            LocalDate.of(2001, 1, 1), ThreadLocalRandom.current().nextLong(1_000_000))
        .value();
  }
}
