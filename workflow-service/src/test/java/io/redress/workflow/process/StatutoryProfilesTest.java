package io.redress.workflow.process;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.workflow.casefile.Lane;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles of clocks that a law sets: written in versions by their owners, read by all. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class StatutoryProfilesTest {
  @Inject CaseDriver cases;
  @Inject ClockDriver clocks;

  @Test
  void aProfileIsWrittenInVersionsAndRunningCasesKeepTheirs() {
    String tag =
        put("own-rule", profile("statutory-own", "P3D"), null)
            .statusCode(200)
            .extract()
            .header("ETag");
    String id = cases.start("statutory-own.x", Lane.STANDARD);
    put("own-rule", profile("statutory-own", "P9D"), null).statusCode(428);
    put("own-rule", profile("statutory-own", "P9D"), "\"9\"").statusCode(412);
    put("own-rule", profile("statutory-own", "P9D"), tag).statusCode(200);
    assertThat(
            StatutoryDriver.number(
                StatutoryDriver.deadline(id, "own-rule.answer", 100), "clockSeconds"))
        .isEqualTo(3 * 86_400);
    String next = cases.start("statutory-own.x", Lane.STANDARD);
    assertThat(
            StatutoryDriver.number(
                StatutoryDriver.deadline(next, "own-rule.answer", 100), "clockSeconds"))
        .isEqualTo(9 * 86_400);
    asRole("handler")
        .get("/api/v1/statutory-profiles/own-rule/versions")
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(2, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clocks.a | \"clock\":\"a\",\"calendar\":\"round-the-clock\",\"until\":\"ANSWER\"",
        "clocks.a.within | \"clock\":\"a\",\"within\":\"15 days\",\"calendar\":\"round-the-clock\",\"until\":\"ANSWER\"",
        "clocks.a.within | \"clock\":\"a\",\"within\":\"P900D\",\"calendar\":\"round-the-clock\",\"until\":\"ANSWER\"",
        "clocks.a.calendar | \"clock\":\"a\",\"within\":\"P1D\",\"calendar\":\"nowhere\",\"until\":\"ANSWER\""
      })
  void whatIsNoClockIsRefusedByItsField(String field, String member) {
    put(
            "refused",
            "{\"profile\":{\"name\":\"x\",\"applies\":[],\"clocks\":[{"
                + member
                + "}]},\"reason\":\"x\"}",
            null)
        .statusCode(400)
        .body("errors.field", equalTo(List.of(field)));
  }

  @Test
  void othersReadAndDoNotWrite() {
    asRole("supervisor")
        .body(profile("x", "P1D"))
        .put("/api/v1/statutory-profiles/theirs")
        .then()
        .statusCode(403);
    asRole("handler").get("/api/v1/statutory-profiles/none").then().statusCode(404);
    asRole("handler").get("/api/v1/statutory-profiles/none/versions").then().statusCode(404);
    given().get("/api/v1/statutory-profiles").then().statusCode(401);
    given().get("/api/v1/statutory-profiles/city-hotline").then().statusCode(401);
  }

  private static String profile(String category, String within) {
    return ("{\"profile\":{\"name\":\"Own\",\"applies\":[{\"category\":\"%s\"}],\"clocks\":"
            + "[{\"clock\":\"answer\",\"within\":\"%s\",\"calendar\":\"round-the-clock\","
            + "\"until\":\"ANSWER\"}]},\"reason\":\"a test\"}")
        .formatted(category, within);
  }

  private static ValidatableResponse put(String code, String body, String ifMatch) {
    RequestSpecification request = asRole("process-owner").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/v1/statutory-profiles/{code}", code)
        .then();
  }

  private static RequestSpecification asRole(String role) {
    return Staff.as(role + ".test", "training", role);
  }
}
