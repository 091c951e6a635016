package io.redress.analytics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No list answers quietly for something else than was meant. */
@QuarkusTest
class MisspeltTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "warnings",
        "warnings/none/complaints",
        "launches",
        "launches/none/history",
        "launches/against-expectation",
        "launches/against-expectation/cases",
        "findings",
        "findings/none/history",
        "findings/review",
        "rebuilds",
        "figures",
        "figures/volume",
        "figures/volume/cases",
        "figures/volume/pareto",
        "backlog",
        "backlog/cases",
        "high-frequency-customers",
        "high-frequency-customers/summary",
        "high-frequency-customers/complaints",
        "subscriber-rates",
        "subscribers",
        "subscribers/imports",
        "subscribers/versions",
        "packs",
        "packs/city-hotline"
      })
  void aParameterThatIsNotKnownIsNamed(String list) {
    var roles = new String[] {"analyst", "supervisor", "administrator", "head"};
    given()
        .auth()
        .oauth2(Tokens.of("admin.zhou", null, roles))
        .get("/api/v1/" + list + "?stat=OPEN")
        .then()
        .statusCode(400)
        .body("type", endsWith("/parameter-unknown"))
        .body("errors[0].field", equalTo("stat"));
  }
}
