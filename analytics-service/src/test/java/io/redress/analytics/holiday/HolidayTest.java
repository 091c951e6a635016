package io.redress.analytics.holiday;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HolidayTest {
  private static final String YEAR = "/api/v1/holidays/2026";
  private static final String DAYS =
      """
      {"days": [{"day": "2026-10-10", "like": "FRIDAY", "name": "调休上班"},
                {"day": "2026-10-01", "like": "SUNDAY", "name": "国庆节"},
                {"day": "2026-02-17", "like": "EXCLUDED", "name": "春节"}]}
      """;

  @Inject Tables tables;
  @Inject Holidays holidays;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role + ".wu", null, role)).contentType(ContentType.JSON);
  }

  private static ValidatableResponse put(String body) {
    return as("administrator").body(body).put(YEAR).then();
  }

  @Test
  void theDaysOfAYearAreSetWholeAndReadBack() {
    put(DAYS).statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
    as("analyst")
        .get(YEAR)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("setBy", equalTo("administrator.wu"))
        .body("days.day", contains("2026-02-17", "2026-10-01", "2026-10-10"))
        .body("days.like", contains("EXCLUDED", "SUNDAY", "FRIDAY"));
    var calendar = holidays.calendar();
    assertEquals(DayOfWeek.SUNDAY, calendar.weekday(LocalDate.parse("2026-10-01")));
    assertEquals(DayOfWeek.FRIDAY, calendar.weekday(LocalDate.parse("2026-10-10")));
    assertEquals(DayOfWeek.FRIDAY, calendar.weekday(LocalDate.parse("2026-10-02")));
    assertTrue(calendar.isExcluded(LocalDate.parse("2026-02-17")));
    assertFalse(calendar.isExcluded(LocalDate.parse("2026-10-01")));
  }

  @Test
  void whoChangesItSaysWhichVersionItIsBasedOn() {
    put(DAYS).statusCode(200);
    put(DAYS).statusCode(428).body("type", endsWith("/precondition-required"));
    as("administrator")
        .header("If-Match", "\"1\"")
        .body("{\"days\": []}")
        .put(YEAR)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("days", equalTo(List.of()));
    as("administrator")
        .header("If-Match", "\"1\"")
        .body(DAYS)
        .put(YEAR)
        .then()
        .statusCode(412)
        .body("type", endsWith("/precondition-failed"));
    assertEquals(0, tables.number("select count(*) from holiday"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"days\": [{\"day\": \"2025-10-01\", \"like\": \"SUNDAY\", \"name\": \"x\"}]} | days[0].day",
        "{\"days\": [{\"day\": \"2026-10-01\", \"like\": \"SUNDAY\", \"name\": \"x\"},"
            + " {\"day\": \"2026-10-01\", \"like\": \"MONDAY\", \"name\": \"x\"}]} | days[1].day",
        "{\"days\": [{\"day\": \"2026-10-01\", \"like\": \"SUNDAY\", \"name\": \" \"}]} |"
            + " days[0].name",
        "{\"days\": [{\"like\": \"SUNDAY\", \"name\": \"x\"}]} | days[0].day",
        "{} | days"
      })
  void aWrongDayIsNamed(String body, String field) {
    put(body).statusCode(400).body("errors.field", hasItem(field));
    assertEquals(0, tables.number("select count(*) from holiday"));
  }

  @Test
  void onlyAdministratorsSetThem() {
    given().get(YEAR).then().statusCode(401);
    as("analyst").body(DAYS).put(YEAR).then().statusCode(403);
    as("agent").get(YEAR).then().statusCode(403);
    as("analyst").get(YEAR).then().statusCode(404).contentType("application/problem+json");
    as("administrator").body(DAYS).put("/api/v1/holidays/1815").then().statusCode(400);
  }
}
