package io.redress.analytics.pack;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Listed;
import io.redress.analytics.StatementLog;
import io.redress.analytics.Story;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PackTest {
  private static final String MAY = "?from=2026-05&to=2026-05";

  @Inject Tables tables;

  @BeforeEach
  void wipe() {
    tables.wipe();
  }

  private static ValidatableResponse get(String path) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/packs" + path)
        .then();
  }

  private static String line(String code) {
    return "lines.find { it.code == '" + code + "' }";
  }

  /** Five complaints, resolved after 1 to 5 days, of a district that looks like a formula. */
  private void fiveComplaints() {
    for (var days = 1; days <= 5; days++) {
      tables.takeIn(
          Story.at("2026-05-04T02:00:00Z")
              .of("ORDINARY", "HOTLINE", "=lakeside", false)
              .registered()
              .started()
              .after(Duration.ofDays(days))
              .callbackRequested(1)
              .calledBack(1, days == 1 ? "DISSATISFIED" : "SATISFIED")
              .closed("RESOLVED", 1, days < 3)
              .events());
    }
  }

  private static void subscribers(String lines) {
    given()
        .auth()
        .oauth2(Tokens.of("admin.wu", null, "administrator"))
        .contentType("text/csv")
        .body("month,district,subscribers\n" + lines)
        .post("/api/v1/subscribers/imports")
        .then()
        .statusCode(200);
  }

  @Test
  void threePacksComeWithTheService() {
    get("")
        .statusCode(200)
        .body("items.name", equalTo(List.of("city-hotline", "power-hotline", "telecom-regulator")))
        .body("items.lines", equalTo(List.of(12, 12, 14)))
        .body("items.title.zh", hasItem("电信监管部门报表"));
  }

  @Test
  void theRegulatorIsToldComplaintsPerMillionAndTheDaysOfEightyPercent() {
    fiveComplaints();
    subscribers("2026-05,*,1000\n2026-05,=lakeside,500\n");
    get("/telecom-regulator" + MAY)
        .statusCode(200)
        .body("period.from", equalTo("2026-05"))
        .body("zone", equalTo("Asia/Shanghai"))
        .body(line("T-01") + ".numerator", equalTo(5))
        .body(line("T-01") + ".denominator", equalTo(1000))
        .body(line("T-01") + ".value", equalTo(5000.0f))
        .body(line("T-02") + ".value", equalTo(50.0f))
        .body(line("T-03") + ".key", equalTo("=lakeside"))
        .body(line("T-03") + ".value", equalTo(10000.0f))
        .body(line("T-05") + ".key", equalTo("basic-communication"))
        .body(line("T-05") + ".value", equalTo(5))
        .body(line("T-07") + ".unit", equalTo("DAYS"))
        .body(line("T-07") + ".value.toDouble()", closeTo(4.0, 0.04))
        .body(line("T-09") + ".value", equalTo(0.4f))
        .body(line("T-12") + ".value", equalTo(0.8f))
        .body(line("T-12"), allOf(hasKey("low"), hasKey("high")))
        .body(line("T-12"), not(hasKey("remark")))
        .body(
            line("T-12") + ".cases",
            equalTo(List.of("/api/v1/figures/satisfied/cases?from=2026-05-01&to=2026-05-31")));
  }

  @Test
  void everyLineOfEveryPackListsExactlyTheComplaintsOfItsNumerator() {
    fiveComplaints();
    for (var pack : List.of("telecom-regulator", "power-hotline", "city-hotline")) {
      var lines = get("/" + pack + MAY).statusCode(200).extract().jsonPath();
      for (var at = 0; at < lines.getList("lines").size(); at++) {
        var line = "lines[" + at + "].";
        List<String> lists = lines.getList(line + "cases");
        assertEquals(
            lines.getInt(line + "numerator"),
            lists.stream().mapToInt(Listed::at).sum(),
            pack + " " + lines.getString(line + "code"));
      }
    }
  }

  @Test
  void whatIsMissingIsSaidInBothLanguages() {
    fiveComplaints();
    get("/power-hotline?from=2026-04&to=2026-05")
        .statusCode(200)
        .body(line("P-01"), not(hasKey("value")))
        .body(line("P-01") + ".numerator", equalTo(5))
        .body(
            line("P-01") + ".remark.en",
            equalTo("no subscriber number imported for 2026-04 2026-05"))
        .body(line("P-01") + ".remark.zh", equalTo("未导入用户数：2026-04 2026-05"))
        .body(line("P-12"), not(hasKey("value")))
        .body(line("P-12") + ".remark.en", equalTo("nothing was counted in the period"));
  }

  @Test
  void theCsvHoldsTheSameNumbersAndNoFormulas() {
    fiveComplaints();
    subscribers("2026-05,*,1000\n2026-05,=lakeside,500\n");
    var csv =
        get("/telecom-regulator.csv" + MAY)
            .statusCode(200)
            .contentType("text/csv")
            .header("Content-Disposition", endsWith("telecom-regulator-2026-05-2026-05.csv\""))
            .extract()
            .asString();
    var lines = csv.split("\r\n");
    assertEquals(15, lines.length);
    assertTrue(lines[0].startsWith("pack,packVersion,from,to,zone,asOf,code,titleEn,titleZh,"));
    assertTrue(
        lines[3].endsWith(
            "T-03,\"Complaints per 1,000,000 subscribers, by district\",各区县每百万用户投诉量,"
                + "complaints-per-10000,2,RATE,1000000,district,'=lakeside,5,500,10000.0000,,,,"),
        lines[3]);
    assertFalse(csv.contains(",=lakeside"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"city-hotline", "power-hotline", "telecom-regulator"})
  void everyPackIsReadFromAggregatesAlone(String name) throws SQLException {
    fiveComplaints();
    try (var log = StatementLog.open()) {
      get("/" + name + MAY).statusCode(200).body("lines.size()", greaterThan(10));
      var lines = log.lines();
      assertTrue(
          lines.stream()
              .noneMatch(line -> line.touches("event_fact", "complaint_fact", "figure_case")),
          lines::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/gas-regulator, 404, pack-unknown",
    "/gas-regulator.csv, 404, pack-unknown",
    "/city-hotline?from=2026-05-01, 400, period-invalid",
    "/city-hotline.csv?from=2020-01&to=2026-01, 400, period-too-long",
    "/city-hotline?branch=north, 400, parameter-unknown",
    "?name=city-hotline, 400, parameter-unknown"
  })
  void aWrongQuestionIsAnsweredWithAProblem(String path, int status, String type) {
    get(path)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", endsWith("/" + type))
        .body("mend", containsString(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/city-hotline", "/city-hotline.csv"})
  void aPackIsOfTheWholeOperator(String path) {
    given().get("/api/v1/packs" + path).then().statusCode(401);
    given()
        .auth()
        .oauth2(Tokens.of("handler.wu", "billing", "handler"))
        .get("/api/v1/packs" + path)
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.inBranch("supervisor.li", null, "south", "supervisor"))
        .get("/api/v1/packs" + path)
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-by-branch"));
  }
}
