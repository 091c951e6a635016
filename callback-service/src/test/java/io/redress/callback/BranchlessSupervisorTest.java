package io.redress.callback;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import io.redress.kit.identity.Roles;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supervisor answers for a branch: whose token names none sees the rows of none. */
@QuarkusTest
class BranchlessSupervisorTest extends VisitFlow {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /callbacks |
          GET    | /callbacks/{id} |
          GET    | /callbacks/{id}/survey |
          GET    | /visits |
          GET    | /visits/{id} |
          POST   | /visits                              | {"complaintId": "{id}", "area": "riverside"}
          POST   | /visits/{id}/offers                  | {"times": [{"from": "2026-12-01T09:00:00Z", "to": "2026-12-01T12:00:00Z"}]}
          POST   | /visits/{id}/answer                  | {"answer": "DECLINED"}
          POST   | /visits/{id}/cancellation            | {"reason": "Solved meanwhile"}
          GET    | /visit-candidates |
          GET    | /visit-candidates?branch=north |
          POST   | /visit-plans                         | {"day": "2026-12-01", "branch": "north", "visitors": ["visitor.he"]}
          GET    | /visit-plans?day=2026-12-01&branch=north |
          GET    | /gift-budgets/north/2026-12 |
          PUT    | /gift-budgets/north/2026-12          | {"amount": 1}
          GET    | /visit-follow-ups?complaintId={id} |
          GET    | /relationships/{id} |
          PUT    | /relationships/{id}/phase            | {"phase": "STABLE", "reason": "Said so"}
          DELETE | /relationships/{id}/phase |
          PUT    | /relationships/{id}/customer-since   | {"since": "2020-01-01"}
          GET    | /repair-plans |
          GET    | /repair-plans?branch=north |
          GET    | /repair-plans/{id} |
          POST   | /repair-plans                        | {"complaintId": "{id}"}
          POST   | /repair-plans/{id}/steps/1           | {"state": "DONE"}
          POST   | /repair-plans/{id}/abandonment       | {"reason": "No use"}
          """)
  void seesNothing(Method method, String path, String body) {
    ask(as("head.zhao", Roles.SUPERVISOR), method, path, body)
        .statusCode(403)
        .body("type", endsWith("branch-missing"))
        .body("detail", containsString("branch"));
    ask(supervisor("south"), method, path, body).statusCode(not(403));
  }

  @Test
  void whoAnswersForTheWholeByAnotherRoleIsNotHeldUp() {
    String id = Ids.next();
    ask(as("lin", Roles.SUPERVISOR, Roles.CALLER), Method.GET, "/callbacks", null).statusCode(200);
    ask(as("lin", Roles.SUPERVISOR, Roles.CALLER), Method.GET, "/visits", null).statusCode(200);
    ask(as("lin", Roles.SUPERVISOR, Roles.HEAD), Method.GET, "/repair-plans", null).statusCode(200);
    ask(as("lin", Roles.HEAD), Method.GET, "/repair-plans", null).statusCode(200);
    for (List<String> roles :
        List.of(
            List.of(Roles.SUPERVISOR, Roles.COORDINATOR),
            List.of(Roles.SUPERVISOR, Roles.HANDLER),
            List.of(Roles.HEAD))) {
      ask(
              as("lin", roles.toArray(String[]::new)),
              Method.GET,
              "/visit-follow-ups?complaintId=" + id,
              null)
          .statusCode(200);
    }
    ask(as("lin", Roles.SUPERVISOR, Roles.HEAD), Method.GET, "/callbacks", null).statusCode(403);
    ask(as("lin", Roles.SUPERVISOR, Roles.VISITOR), Method.GET, "/visits", null).statusCode(403);
  }

  private static ValidatableResponse ask(
      RequestSpecification who, Method method, String path, String body) {
    String id = Ids.next();
    RequestSpecification request = who.contentType(ContentType.JSON);
    if (body != null) {
      request.body(body.replace("{id}", id));
    }
    return request.request(method, "/api/v1" + path.replace("{id}", id)).then();
  }
}
