package io.redress.intake.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.complaint.FollowCase;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Customers;
import io.redress.intake.promise.Deadline;
import io.redress.intake.promise.KeepPromises;
import io.redress.intake.promise.Telling;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ActivateRequestContext
class CustomerTest extends IntakeTest {
  private static final String CUSTOMER = "/api/v1/customers/{number}";
  private static final String PRICE = "price.price";
  @Inject Customers customers;
  @Inject FollowCase follow;
  @Inject KeepPromises promises;
  @Inject Clock clock;

  @Test
  void whoTalksToTheCustomerSeesWhoTheyAreAndWhatIsOpen() {
    String number = newNumber();
    String closed =
        registered(
                agent(),
                """
                {"channel": "HOTLINE", "customer": {"number": "%s", "name": "王女士",
                 "contactNumber": "010-55551234"}, "category": "%s", "title": "Too dear"}
                """
                    .formatted(number, PRICE))
            .getString("id");
    follow.closed(closed, "RESOLVED", clock.instant());
    String open = register(number).getString("id");
    for (String role : new String[] {Roles.AGENT, Roles.SUPERVISOR, Roles.CALLER}) {
      as("somebody", role)
          .get(CUSTOMER, number)
          .then()
          .statusCode(200)
          .body("number", equalTo(number))
          .body("name", equalTo("王女士"))
          .body("contactNumber", equalTo("01055551234"))
          .body("open", equalTo(1))
          .body("openTickets.id", contains(open))
          .body("complaints.id", contains(open, closed))
          .body("next", nullValue())
          .body("highFrequency.state", equalTo("NONE"))
          .body("relationship.phase", equalTo("EXPLORING"))
          .body("relationship.names.zh", equalTo("探索期"))
          .body("relationship.days", equalTo(0))
          .body("relationship.wentWell", equalTo(1))
          .body("relationship.wentWrong", equalTo(0))
          .body("painPoints", empty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"handler", "reviewer", "coordinator", "head", "visitor"})
  void whoWorksOnComplaintsSeesTheMaskedNumberAndNoName(String role) {
    String number = newNumber();
    JsonPath made =
        registered(
            agent(),
            """
            {"channel": "HOTLINE", "customer": {"number": "%s", "name": "王女士",
             "contactNumber": "01055551234"}, "category": "%s", "title": "Too dear"}
            """
                .formatted(number, PRICE));
    String byComplaint =
        as("somebody", role)
            .get(COMPLAINTS + "/{id}/customer", made.getString("id"))
            .then()
            .statusCode(200)
            .body("number", equalTo(number.substring(0, 3) + "****" + number.substring(7)))
            .body("name", nullValue())
            .body("complaints.id", contains(made.getString("id")))
            .extract()
            .asString();
    assertFalse(byComplaint.contains(number));
    assertFalse(byComplaint.contains("01055551234"));
    assertEquals(
        JsonPath.from(byComplaint).getMap("$"),
        as("somebody", role).get(CUSTOMER, number).jsonPath().getMap("$"));
  }

  @Test
  void whatTheCustomerWasPromisedIsShownDueFirst() {
    String number = newNumber();
    String first = register(number).getString("id");
    String repeat = register(number).getString("id");
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    promise(first, "firstContact", Telling.MET, now.plusSeconds(60));
    promise(first, "resolve", Telling.SET, now.plusSeconds(9000));
    promise(first, "progress", Telling.SET, now.plusSeconds(3600));
    JsonPath view = agent().get(CUSTOMER, number).jsonPath();
    assertEquals(List.of("PROGRESS", "ANSWER", "FIRST_CONTACT"), view.getList("promises.kind"));
    assertEquals(List.of("OPEN", "OPEN", "KEPT"), view.getList("promises.state"));
    assertEquals(List.of(first, first, first), view.getList("promises.complaintId"));
    as("handler.he", Roles.HANDLER)
        .get(COMPLAINTS + "/{id}/customer", repeat)
        .then()
        .body("promises.size()", equalTo(3));
  }

  private void promise(String complaintId, String clockName, Telling telling, Instant dueAt) {
    Instant started = clock.instant();
    String deadlineId = UUID.randomUUID().toString();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                promises.deadline(
                    complaintId,
                    new Deadline(deadlineId, clockName, 1, started, dueAt, telling, started)));
  }

  @Test
  void aCustomerWhoHadToReportAgainAndAgainIsDeclining() {
    String number = newNumber();
    for (String category : new String[] {PRICE, CATEGORY}) {
      follow.closed(register(number, category).getString("id"), "RESOLVED", clock.instant());
      register(number, category);
    }
    change(
        "update report set registered_at = registered_at - interval 400 day where customer = ?",
        pseudonym(number));
    change(
        "update customer set high_frequency_until = null, since = since - interval 400 day where"
            + " pseudonym = ?",
        pseudonym(number));
    agent()
        .get(CUSTOMER, number)
        .then()
        .body("highFrequency.state", equalTo("NONE"))
        .body("relationship.phase", equalTo("DECLINING"))
        .body("relationship.wentWrong", equalTo(2))
        .body("relationship.days", equalTo(400));
  }

  @Test
  void whatHurtIsShown() {
    String number = newNumber();
    String late = register(number).getString("id");
    String unsolved = register(number, PRICE).getString("id");
    change(
        "update complaint set registered_at = registered_at - interval 3 day where id = ?", late);
    follow.closed(unsolved, "FINAL_POSITION", clock.instant());
    agent()
        .get(CUSTOMER, number)
        .then()
        .body("painPoints.kind", contains("WORK_OVER_48_HOURS", "CLOSED_UNSOLVED"))
        .body("painPoints.times", contains(1, 1))
        .body("painPoints.names.zh", not(empty()));
  }

  @Test
  void missedContactsHurtAndShowThePromiseToCallBack() {
    String number = newNumber();
    register(number);
    for (String reason : new String[] {"LINE_BUSY", "QUEUE_LEFT"}) {
      as("telephone.system", Roles.INTEGRATOR)
          .body(
              """
              {"callId": "%s", "number": "%s", "reason": "%s", "at": "%s"}
              """
                  .formatted(UUID.randomUUID(), number, reason, clock.instant()))
          .post("/api/v1/missed-contacts")
          .then()
          .statusCode(201);
    }
    agent()
        .get(CUSTOMER, number)
        .then()
        .body("painPoints.kind", contains("LINE_BUSY"))
        .body("painPoints.times", contains(2))
        .body("callBack.broken", equalTo(false));
    String other = newNumber();
    register(other);
    agent().get(CUSTOMER, other).then().body("callBack", nullValue());
  }

  @Test
  void whoMayNotReadTheComplaintDoesNotSeeItsCustomer() {
    String id =
        registered(
                with(Tokens.inBranch("agent.n", "customer-care", "north", Roles.AGENT)),
                body(newNumber(), CATEGORY))
            .getString("id");
    for (String what : List.of("customer", "customer/complaints")) {
      with(Tokens.inBranch("agent.s", "customer-care", "south", Roles.AGENT))
          .get(COMPLAINTS + "/{id}/" + what, id)
          .then()
          .statusCode(403)
          .body("type", equalTo("/problems/row-not-yours"));
      agent()
          .get(COMPLAINTS + "/{id}/" + what, "01a2154e-d135-72d8-9c63-81083c0d5238")
          .then()
          .statusCode(404);
    }
    agent().get(CUSTOMER + "/complaints", newNumber()).then().statusCode(404);
  }

  private String pseudonym(String number) {
    return customers.pseudonymOf(new CustomerNumber(number));
  }
}
