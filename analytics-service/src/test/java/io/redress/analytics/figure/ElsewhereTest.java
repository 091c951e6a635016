package io.redress.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Figures that have an address of their own are defined once, too. */
@QuarkusTest
class ElsewhereTest {
  @Test
  void eachAnswersWithTheVersionOfItsDefinition() {
    for (var figure : Elsewhere.figures()) {
      var analyst = Tokens.of("analyst.ma", null, "analyst");
      given()
          .auth()
          .oauth2(analyst)
          .get(figure.href())
          .then()
          .statusCode(200)
          .body("name", equalTo(figure.name()))
          .body("version", equalTo(figure.version()));
      given()
          .auth()
          .oauth2(analyst)
          .get("/api/v1/figures")
          .then()
          .body(
              "items.findAll { it.name == '" + figure.name() + "' }.version",
              hasItem(figure.version()));
    }
  }
}
