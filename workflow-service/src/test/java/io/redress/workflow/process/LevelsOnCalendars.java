package io.redress.workflow.process;

import static io.restassured.RestAssured.given;

import io.redress.kit.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calendars of their own for tests, and categories whose service level counts on them. */
@Singleton
class LevelsOnCalendars {
  private static final List<String> OFFICE = List.of("09:00-18:00");

  private boolean deployed;

  /**
   * Deploys a service-level table with further rows on top: {@code clocks.office} resolves in 10
   * hours of test-office (5 when green), {@code clocks.edited} the same of test-edited, {@code
   * clocks.slow} in 2,000.
   */
  void deploy() {
    if (deployed) {
      return;
    }
    deployed = true;
    put("test-office", List.of(), null);
    put("test-edited", List.of(), null);
    String rules =
        rule("office", "GREEN", "PT5H", "test-office")
            + rule("office", null, "PT10H", "test-office")
            + rule("edited", "GREEN", "PT5H", "test-edited")
            + rule("edited", null, "PT10H", "test-edited")
            + rule("slow", null, "PT2000H", "test-office");
    String table = bundled().replaceFirst("<rule id=\"rule_1\">", rules + "<rule id=\"rule_1\">");
    given()
        .header("Authorization", "Bearer " + Tokens.of("owner.he", null, "process-owner"))
        .multiPart("table", "service-level.dmn", table.getBytes(StandardCharsets.UTF_8))
        .queryParam("reason", "rows on calendars of a test")
        .post("/api/v1/decisions/deployments")
        .then()
        .statusCode(201);
  }

  /** Monday to Friday from nine to six, and the given days. */
  String put(String code, List<Map<String, Object>> days, String ifMatch) {
    return put(code, OFFICE, days, ifMatch).statusCode(200).extract().header("ETag");
  }

  /** As above, with other hours. */
  ValidatableResponse put(
      String code, List<String> hours, List<Map<String, Object>> days, String ifMatch) {
    Map<String, Object> rules =
        Map.of(
            "name",
            code,
            "zone",
            "Asia/Shanghai",
            "week",
            Map.of(
                "MONDAY", hours,
                "TUESDAY", hours,
                "WEDNESDAY", hours,
                "THURSDAY", hours,
                "FRIDAY", hours),
            "days",
            days);
    var request =
        given()
            .header("Authorization", "Bearer " + Tokens.of("owner.he", null, "process-owner"))
            .contentType("application/json")
            .body(Map.of("rules", rules, "reason", "a test"));
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/api/v1/calendars/{code}", code)
        .then();
  }

  private static String rule(String name, String lane, String resolve, String calendar) {
    List<String> outputs =
        List.of(
            "PT2H",
            "PT8H",
            "PT8H",
            resolve,
            "PT4H",
            "PT8H",
            "P7D@round-the-clock",
            "PT72H@round-the-clock",
            calendar);
    String id = "rule_" + name + '_' + lane;
    List<String> entries = new ArrayList<>();
    for (String input : new String[] {lane, "clocks." + name, null}) {
      String text = input == null ? "" : "&quot;" + input + "&quot;";
      String entry = id + "_in_" + entries.size();
      entries.add("<inputEntry id=\"" + entry + "\"><text>" + text + "</text></inputEntry>");
    }
    for (String output : outputs) {
      String entry = id + "_out_" + entries.size();
      entries.add(
          "<outputEntry id=\""
              + entry
              + "\"><text>&quot;"
              + output
              + "&quot;</text></outputEntry>");
    }
    return "<rule id=\"" + id + "\">" + String.join("", entries) + "</rule>";
  }

  private static String bundled() {
    try (InputStream file =
        LevelsOnCalendars.class.getResourceAsStream("/decisions/service-level.dmn")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
