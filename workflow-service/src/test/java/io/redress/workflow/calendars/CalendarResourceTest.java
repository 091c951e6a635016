package io.redress.workflow.calendars;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import io.redress.kit.testing.Tokens;
import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.WorkingTime;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class CalendarResourceTest {
  @Inject Calendars calendars;

  @Test
  void twoCalendarsAreThereFromTheBegin() {
    as("handler")
        .get("/api/v1/calendars")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("round-the-clock", "working-hours"));
    as("handler")
        .get("/api/v1/calendars/working-hours")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("rules.zone", equalTo("Asia/Shanghai"));
    assertThat(calendars.latest("round-the-clock").orElseThrow().calendar().isRoundTheClock())
        .isTrue();
  }

  @Test
  void theDeliveredHoursKnowTheHolidaysAndMakeUpDaysOf2026() {
    WorkingTime time = new WorkingTime(calendars.of("working-hours", 1).calendar(), Pauses.NONE);
    // From Wednesday before National Day over the holidays to the make-up Saturday.
    assertThat(time.due(Instant.parse("2026-09-30T09:00:00Z"), Duration.ofHours(1 + 15 + 2)))
        .isEqualTo("2026-10-10T03:00:00Z");
  }

  @Test
  void aCalendarIsWrittenInVersionsWithWhoAndWhy() {
    String tag =
        put("shop-hours", change("10:00-21:00", "shops are open longer"), null)
            .statusCode(200)
            .body("version", equalTo(1))
            .body("changedBy", equalTo("owner.he"))
            .extract()
            .header("ETag");
    put("shop-hours", change("10:00-22:00", "x"), null).statusCode(428);
    put("shop-hours", change("10:00-22:00", "x"), "\"7\"").statusCode(412);
    put("shop-hours", change("10:00-22:00", "longer still"), tag)
        .statusCode(200)
        .body("version", equalTo(2));
    put("shop-hours", change("10:00-22:00", "x"), tag).statusCode(412);
    assertThat(calendars.latest("shop-hours").orElseThrow().version()).isEqualTo(2);
    assertThat(calendars.latest("round-the-clock").orElseThrow().version()).isEqualTo(1);
    String next =
        as("handler")
            .queryParam("limit", 1)
            .get("/api/v1/calendars/shop-hours/versions")
            .then()
            .statusCode(200)
            .body("items.version", equalTo(List.of(2)))
            .body("items[0].reason", equalTo("longer still"))
            .extract()
            .path("next");
    as("handler")
        .queryParam("cursor", next)
        .get("/api/v1/calendars/shop-hours/versions")
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(1)));
    as("handler")
        .get("/api/v1/calendars/shop-hours/versions/1")
        .then()
        .statusCode(200)
        .body("rules.week.MONDAY", equalTo(List.of("10:00-21:00")));
    as("administrator")
        .get("/api/v1/calendars/shop-hours/progress")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
  }

  @Test
  void ofTwoWhoWriteAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    String tag = put("raced", change("09:00-17:00", "first"), null).extract().header("ETag");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> write =
          () -> put("raced", change("09:00-18:00", "second"), tag).extract().statusCode();
      List<Future<Integer>> answers = two.invokeAll(List.of(write, write));
      assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
          .containsExactlyInAnyOrder(200, 412);
    } finally {
      two.shutdown();
    }
  }

  @Test
  void roundTheClockStaysAsItIs() {
    put("round-the-clock", change("09:00-18:00", "x"), "\"1\"")
        .statusCode(409)
        .body("type", equalTo("/problems/calendar-fixed"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "week.MONDAY | 'Asia/Shanghai' | '\"MONDAY\":[\"18:00-09:00\"]' | ''",
        "week.MONDAY | 'Asia/Shanghai' | '\"MONDAY\":[\"09:00-12:00\",\"11:00-13:00\"]' | ''",
        "week.MONDAY | 'Asia/Shanghai' | '\"MONDAY\":[\"09:00-25:00\"]' | ''",
        "week | 'Asia/Shanghai' | '\"MONDAY\":[]' | ''",
        "zone | 'Asia/Nowhere' | '\"MONDAY\":[\"09:00-18:00\"]' | ''",
        "days.2026-01-01 | 'UTC' | '\"MONDAY\":[\"09:00-18:00\"]' |"
            + " '{\"date\":\"2026-01-01\",\"name\":\"a\"},{\"date\":\"2026-01-01\",\"name\":\"b\"}'",
        "days.1999-01-01 | 'UTC' | '\"MONDAY\":[\"09:00-18:00\"]' |"
            + " '{\"date\":\"1999-01-01\",\"name\":\"a\"}'"
      })
  void whatIsNoCalendarIsRefusedByItsField(String field, String zone, String week, String days) {
    String body =
        "{\"rules\":{\"name\":\"x\",\"zone\":\"%s\",\"week\":{%s},\"days\":[%s]},\"reason\":\"x\"}"
            .formatted(zone, week, days == null ? "" : days);
    as("process-owner")
        .body(body)
        .put("/api/v1/calendars/refused")
        .then()
        .statusCode(400)
        .body("errors.field", equalTo(List.of(field)));
    as("handler").get("/api/v1/calendars/refused").then().statusCode(404);
  }

  @Test
  void othersReadAndDoNotWrite() {
    as("supervisor")
        .body(change("09:00-18:00", "x"))
        .put("/api/v1/calendars/theirs")
        .then()
        .statusCode(403);
    given().get("/api/v1/calendars").then().statusCode(401);
    given().get("/api/v1/calendars/working-hours").then().statusCode(401);
    given().get("/api/v1/calendars/working-hours/versions").then().statusCode(401);
    as("handler").get("/api/v1/calendars/working-hours/progress").then().statusCode(403);
    as("handler").get("/api/v1/calendars/none").then().statusCode(404);
    as("handler").get("/api/v1/calendars/none/versions").then().statusCode(404);
    as("handler").get("/api/v1/calendars/working-hours/versions/99").then().statusCode(404);
    as("process-owner")
        .body(change("09:00-18:00", "x"))
        .put("/api/v1/calendars/No%20Code")
        .then()
        .statusCode(400);
  }

  @Test
  void aDepartmentsCalendarIsWrittenWithWhoAndWhy() {
    String path = "/api/v1/departments/logistics/calendar";
    as("handler").get(path).then().statusCode(200).body("department", equalTo("logistics"));
    as("process-owner")
        .body(Map.of("calendar", "nowhere", "reason", "x"))
        .put(path)
        .then()
        .statusCode(400)
        .body("errors", hasSize(1));
    String tag =
        as("administrator")
            .body(Map.of("calendar", "working-hours", "reason", "day shift"))
            .put(path)
            .then()
            .statusCode(200)
            .body("calendar", equalTo("working-hours"))
            .extract()
            .header("ETag");
    assertThat(calendars.ofDepartment("logistics")).contains("working-hours");
    as("administrator").body(Map.of("reason", "x")).put(path).then().statusCode(428);
    as("administrator")
        .header("If-Match", "\"99\"")
        .body(Map.of("reason", "x"))
        .put(path)
        .then()
        .statusCode(412);
    as("administrator")
        .header("If-Match", tag)
        .body(Map.of("reason", "no longer"))
        .put(path)
        .then()
        .statusCode(200);
    assertThat(calendars.ofDepartment("logistics")).isEmpty();
    as("handler").body(Map.of("reason", "x")).put(path).then().statusCode(403);
    given().get(path).then().statusCode(401);
    as("administrator").get("/api/v1/departments/none/calendar").then().statusCode(404);
    as("handler").get("/api/v1/departments").then().statusCode(200);
  }

  private static io.restassured.response.ValidatableResponse put(
      String code, String body, String ifMatch) {
    RequestSpecification request = as("process-owner").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/v1/calendars/{code}", code)
        .then();
  }

  private static String change(String hours, String reason) {
    return ("{\"rules\":{\"name\":\"Test\",\"zone\":\"Asia/Shanghai\",\"week\":{\"MONDAY\":[\"%s\"]}},"
            + "\"reason\":\"%s\"}")
        .formatted(hours, reason);
  }

  private static RequestSpecification as(String role) {
    String user = role.equals("process-owner") ? "owner.he" : role + ".test";
    return given()
        .header("Authorization", "Bearer " + Tokens.of(user, "training", role))
        .contentType("application/json");
  }
}
