package io.redress.analytics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A supervisor answers for a branch: whose token names none reads what is counted of none. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "analytics"))
class BranchlessSupervisorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "figures/volume",
        "figures/volume/cases",
        "figures/volume/pareto",
        "figures/volume.csv",
        "launches/against-expectation",
        "backlog",
        "high-frequency-customers",
        "high-frequency-customers/summary",
        "subscriber-rates",
        "packs/city-hotline",
        "warnings",
        "findings",
        "findings/review"
      })
  void readsNothing(String path) {
    given()
        .auth()
        .oauth2(Tokens.of("supervisor.li", null, "supervisor"))
        .get("/api/v1/" + path)
        .then()
        .statusCode(403)
        .body("type", endsWith("/branch-missing"));
    given()
        .auth()
        .oauth2(Tokens.of("supervisor.li", null, "supervisor", "analyst"))
        .get("/api/v1/" + path)
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "coordinator"})
  void whoLeadsByAnotherRoleReadsWarningsAndFindings(String role) {
    for (var path : new String[] {"warnings", "findings"}) {
      given()
          .auth()
          .oauth2(Tokens.of("li", null, "supervisor", role))
          .get("/api/v1/" + path)
          .then()
          .statusCode(200);
    }
  }
}
