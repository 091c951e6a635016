package io.redress.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.identity.Roles;
import io.redress.kit.testing.Tokens;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor answers for a branch: whose token names none sees and changes the rows of none. */
@QuarkusTest
class BranchlessSupervisorTest extends IntakeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /complaints |
          GET    | /complaints?q=100 |
          GET    | /complaints/{complaint} |
          GET    | /complaints/{complaint}/customer |
          GET    | /complaints/{complaint}/customer/complaints |
          GET    | /complaints/{complaint}/messages |
          POST   | /complaints/{complaint}/messages    | {"text": "Seen"}
          POST   | /complaints/{complaint}/urges       | {"note": "Still dark"}
          POST   | /complaints/{complaint}/withdrawal  | {"reason": "MISTAKE"}
          POST   | /complaints/{complaint}/on-the-spot-resolution | {"measure": "Explained"}
          POST   | /complaints/{complaint}/links       | {"relatedTicket": "{ticket}", "reason": "The same"}
          POST   | /complaints/{complaint}/unlinks     | {"reason": "Another contract"}
          GET    | /missed-contacts |
          GET    | /missed-contacts/{missed} |
          POST   | /missed-contacts/{missed}/claim |
          POST   | /missed-contacts/{missed}/release |
          POST   | /missed-contacts/{missed}/completion | {"outcome": "REACHED"}
          POST   | /customers/{number}/erasure         | {"reason": "REQUESTED"}
          PUT    | /special-periods/{period}           | {period-body}
          DELETE | /special-periods/{period} |
          POST   | /special-periods                    | {period-body}
          """)
  void seesAndChangesNothing(Method method, String path, String body) {
    var there = new There();
    ask(supervisor(), method, there.in(path), there.in(body))
        .statusCode(403)
        .body("type", equalTo("/problems/branch-missing"))
        .body("detail", containsString("branch"));
    ask(
            with(Tokens.inBranch("lead.wu", null, there.branch, Roles.SUPERVISOR)),
            method,
            there.in(path),
            there.in(body))
        .statusCode(not(403));
  }

  @Test
  void whoSeesRowsByAnotherRoleSeesThose() {
    var there = new There();
    String own = register(newNumber()).getString("id");
    ask(deskLead(), Method.GET, "/complaints", null)
        .statusCode(200)
        .body("items.id", hasItem(own))
        .body("items.id", not(hasItem(there.complaint)));
    ask(deskLead(), Method.GET, there.in("/complaints/{complaint}"), null)
        .statusCode(403)
        .body("type", equalTo("/problems/row-not-yours"));
    for (String role : new String[] {Roles.HANDLER, Roles.COORDINATOR, Roles.CALLER}) {
      ask(as("lin", Roles.SUPERVISOR, role), Method.GET, there.in("/complaints/{complaint}"), null)
          .statusCode(200);
    }
    ask(deskLead(), Method.GET, there.in("/missed-contacts/{missed}"), null).statusCode(404);
    ask(
            as("admin", Roles.SUPERVISOR, Roles.ADMINISTRATOR),
            Method.DELETE,
            there.in("/special-periods/{period}"),
            null)
        .statusCode(428);
  }

  private static ValidatableResponse ask(
      RequestSpecification who, Method method, String path, String body) {
    if (body != null) {
      who.body(body);
    }
    return who.request(method, "/api/v1" + path).then();
  }

  /** What there is in a branch of its own. */
  private static final class There {
    final String branch = "b-" + UUID.randomUUID();
    final String number = newNumber();
    final String complaint;
    final String ticket;
    final String missed;
    final String period;

    There() {
      var registered =
          registered(
              with(Tokens.inBranch("agent.c", "customer-care", branch, Roles.AGENT)),
              body(number, CATEGORY)
                  .replace("{\"number\": ", "{\"branch\": \"" + branch + "\", \"number\": "));
      complaint = registered.getString("id");
      ticket = registered.getString("ticketNumber");
      missed =
          as("telephone", Roles.INTEGRATOR)
              .body(
                  """
                  {"callId": "%s", "number": "%s", "reason": "QUEUE_LEFT", "at": "%s", "branch": "%s"}
                  """
                      .formatted(UUID.randomUUID(), number, Instant.now().minusSeconds(1), branch))
              .post("/api/v1/missed-contacts")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
      period =
          coordinator()
              .body(in("{period-body}"))
              .post("/api/v1/special-periods")
              .then()
              .statusCode(201)
              .extract()
              .path("id");
    }

    String in(String text) {
      return text == null
          ? null
          : text.replace(
                  "{period-body}",
                  """
                  {"name": "Games", "from": "2099-03-02T00:00:00Z", "to": "2099-03-30T00:00:00Z",
                   "branches": ["%s"], "reason": "Guests from everywhere"}
                  """
                      .formatted(branch))
              .replace("{complaint}", String.valueOf(complaint))
              .replace("{ticket}", String.valueOf(ticket))
              .replace("{missed}", String.valueOf(missed))
              .replace("{period}", String.valueOf(period))
              .replace("{number}", number);
    }
  }
}
