package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.id.Ids;
import io.redress.kit.time.SuiteClock;
import io.redress.workflow.Rows;
import io.redress.workflow.casefile.Lane;
import io.redress.workflow.notification.MailServer;
import io.redress.workflow.warning.TellWarning;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of escalations and breaches is written to, through a real mail server. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
@QuarkusTestResource(MailServer.class)
class NotificationsTest {
  @Inject CaseDriver cases;
  @Inject WarningDriver warnings;
  @Inject RepairDriver repairs;
  @Inject TellWarning telling;
  @Inject SuiteClock clock;
  private Duration ahead = Duration.ZERO;

  @Test
  void whoIsToldIsWrittenToAndTheTimelineSaysSo() {
    String address =
        address("team-leader", "customer-care", "leader@care.example").extract().path("id");
    String chief =
        address("company-leadership", null, "chief@redress.example").extract().path("id");
    try {
      String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
      String ticket = cases.file(id).ticketNumber;
      cases.fire(id, "timer_firstContactDue");
      cases.fire(id, "timer_resolveLevel1");
      cases.fire(id, "timer_resolveLevel2");
      cases.fire(id, "timer_resolveLevel3");

      await().atMost(Duration.ofSeconds(60)).until(() -> sent(id) == 3);
      String mails = mails();
      assertThat(mails)
          .contains("To: leader@care.example", "To: chief@redress.example")
          .contains(ticket + ": escalation to level 1 / 升级至第 1 级")
          .contains(ticket + ": escalation to level 3")
          .contains(ticket + ": a clock of first responsibility was missed")
          .contains("/api/v1/cases/" + id)
          .doesNotContain(ticket + ": escalation to level 2")
          .doesNotContain(cases.file(id).customer)
          .doesNotContain("agent.lin");
      Staff.supervisor()
          .queryParam("limit", 200)
          .get("/api/v1/cases/{id}/timeline", id)
          .then()
          .body("items.type", hasItems("notification.sent", "notification.noAddress"))
          .body(
              "items.findAll { it.type == 'notification.sent' }.data.by.unique()",
              equalTo(List.of("MAIL")))
          .body("items.find { it.type == 'notification.noAddress' }.data.role", equalTo("head"));
    } finally {
      remove(address);
      remove(chief);
    }
  }

  @Test
  void whoIsToldOfAWarningIsWrittenToAndItsTimelineSaysSo() {
    String address = address("head", "product", "head@product.example").extract().path("id");
    try {
      String id = warnings.raise("CATEGORY", "price.price");
      warnings.fire(id, "timer_level2");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> warnings.steps(id).contains("notification.sent"));
      assertThat(warnings.steps(id)).contains("notification.noAddress");
      assertThat(mails())
          .contains("To: head@product.example")
          .contains("Warning, level 2: CATEGORY price.price / 预警，第 2 级")
          .contains("/api/v1/warnings/" + id);
      Staff.supervisor()
          .queryParam("limit", 200)
          .get("/api/v1/notifications?state=SENT")
          .then()
          .body("items.warningId", hasItem(id));
    } finally {
      remove(address);
    }
  }

  @Test
  void theRoleThatADiagramNamesForAFurtherLevelIsWrittenTo() {
    String address = address("supervisor", null, "duty@redress.example").extract().path("id");
    try {
      String id = warnings.raise("CATEGORY", "price.price");
      telling.tell(id, 4, "supervisor");
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> warnings.steps(id).contains("notification.sent"));
      assertThat(mails())
          .contains("To: duty@redress.example")
          .contains("Warning, level 4: CATEGORY price.price / 预警，第 4 级");
    } finally {
      remove(address);
    }
  }

  @Test
  void anOverdueStepOfARepairIsWrittenToThoseAbove() {
    String address = address("team-leader", null, "leader@redress.example").extract().path("id");
    try {
      String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
      String step = repairs.plan(Ids.next(), id, null, "agent").get(0);
      repairs.fire(step, "timer_due");
      await().atMost(Duration.ofSeconds(60)).until(() -> sent(id) == 1);
      assertThat(mails())
          .contains(
              cases.file(id).ticketNumber
                  + ": a step of its repair plan is overdue, level 1 / 客户关系修复步骤逾期，第 1 级");
    } finally {
      remove(address);
    }
  }

  @Test
  void whatIsNotTakenIsTriedAgainAndThenShown() {
    String address =
        address("team-leader", "customer-care", "leader@care.example").extract().path("id");
    server("/off");
    try {
      String id = cases.start("basic-communication.weak-signal", Lane.STANDARD);
      cases.fire(id, "timer_resolveLevel1");
      await().atMost(Duration.ofSeconds(60)).until(() -> attempts(id) >= 1);
      assertThat(state(id)).isEqualTo("PENDING");
      await().atMost(Duration.ofSeconds(60)).until(() -> failsLater(id));
      String failed =
          Staff.supervisor()
              .queryParam("limit", 200)
              .get("/api/v1/notifications")
              .then()
              .statusCode(200)
              .body("items.complaintId", hasItem(id))
              .extract()
              .path("items.find { it.complaintId == '" + id + "' }.id");
      server("/on");
      Staff.supervisor()
          .post("/api/v1/notifications/{id}/retry", failed)
          .then()
          .statusCode(200)
          .body("state", equalTo("PENDING"));
      Staff.supervisor()
          .queryParam("limit", 200)
          .get("/api/v1/cases/{id}/timeline", id)
          .then()
          .body("items.type", hasItem("notification.failed"));
      await().atMost(Duration.ofSeconds(60)).until(() -> sent(id) == 1);
      assertThat(attempts(id)).isEqualTo(1);
    } finally {
      server("/on");
      remove(address);
    }
  }

  /** Lets the pause before its next attempt pass; whether it has been given up. */
  private boolean failsLater(String id) {
    Instant next =
        Instant.parse(
            one(
                "select coalesce(date_format(max(next_at), '%Y-%m-%dT%H:%i:%s.%fZ'),"
                    + " '2000-01-01T00:00:00Z') from notification where complaint_id = ?1",
                id));
    Duration left = Duration.between(clock.instant(), next);
    if (!left.isNegative()) {
      clock.shift(left);
      ahead = ahead.plus(left);
    }
    return "FAILED".equals(state(id));
  }

  @AfterEach
  void backToNow() {
    clock.shift(ahead.negated());
  }

  @Test
  void addressesAreBoundedAndChecked() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("role", "king", "address", "a@b.example"),
            Map.of("role", "head", "address", "a b@c.example"),
            Map.of("role", "head", "address", "a@b.example\r\nBcc: c@d.example"),
            Map.of("role", "head", "department", "nobody", "address", "a@b.example"))) {
      administrator().body(wrong).post("/api/v1/notification-addresses").then().statusCode(400);
    }
    String one = address("head", "billing", "head@billing.example").extract().path("id");
    String same = address("head", "billing", "head@billing.example").extract().path("id");
    assertThat(same).isEqualTo(one);
    administrator()
        .get("/api/v1/notification-addresses")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(one));
    remove(one);
    administrator().delete("/api/v1/notification-addresses/{id}", one).then().statusCode(404);
    Staff.supervisor().get("/api/v1/notification-addresses").then().statusCode(403);
    Staff.supervisor().get("/api/v1/notifications?state=LOST").then().statusCode(400);
    Staff.supervisor().post("/api/v1/notifications/none/retry").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/notifications",
    "POST, /api/v1/notifications/x/retry",
    "GET, /api/v1/notification-addresses",
    "POST, /api/v1/notification-addresses",
    "DELETE, /api/v1/notification-addresses/x"
  })
  void withoutATokenNothingIsShownOrChanged(String method, String path) {
    given().contentType("application/json").body("{}").request(method, path).then().statusCode(401);
  }

  private static io.restassured.response.ValidatableResponse address(
      String role, String department, String address) {
    Map<String, String> body =
        department == null
            ? Map.of("role", role, "address", address)
            : Map.of("role", role, "department", department, "address", address);
    return administrator().body(body).post("/api/v1/notification-addresses").then().statusCode(201);
  }

  private static void remove(String id) {
    administrator().delete("/api/v1/notification-addresses/{id}", id).then().statusCode(204);
  }

  private static String mails() {
    return server("/mails");
  }

  private static String server(String what) {
    return given()
        .baseUri(ConfigProvider.getConfig().getValue("test.mails", String.class))
        .get(what)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static int sent(String id) {
    return Integer.parseInt(
        one(
            "select cast(count(*) as char) from notification where complaint_id = ?1 and state ="
                + " 'SENT'",
            id));
  }

  private static int attempts(String id) {
    return Integer.parseInt(
        one(
            "select cast(coalesce(max(attempts), 0) as char) from notification where complaint_id"
                + " = ?1",
            id));
  }

  private static String state(String id) {
    return one("select max(state) from notification where complaint_id = ?1", id);
  }

  private static String one(String query, String id) {
    return Rows.texts(query, id).get(0);
  }

  private static RequestSpecification administrator() {
    return Staff.as("admin.ma", null, "administrator");
  }
}
