package io.redress.workflow.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Statutory profiles and the clocks of cases by them, as staff see and change them. */
final class StatutoryDriver {
  private StatutoryDriver() {}

  /** Lets a delivered profile apply to a category of the test's own. */
  static void apply(String code, String category) {
    var answer =
        Staff.as("handler.test", "training", "handler")
            .get("/api/v1/statutory-profiles/{code}", code)
            .then()
            .extract();
    Map<String, Object> profile = new HashMap<>(answer.jsonPath().getMap("profile"));
    profile.values().removeIf(Objects::isNull);
    List<Map<String, Object>> clocks = new ArrayList<>();
    for (Map<String, Object> one :
        answer.jsonPath().<Map<String, Object>>getList("profile.clocks")) {
      Map<String, Object> present = new HashMap<>(one);
      present.values().removeIf(Objects::isNull);
      clocks.add(present);
    }
    profile.put("clocks", clocks);
    profile.put("applies", List.of(Map.of("channel", "HOTLINE", "category", category)));
    Staff.as("owner.test", "training", "process-owner")
        .header("If-Match", answer.header("ETag"))
        .body(Map.of("profile", profile, "reason", "a test"))
        .put("/api/v1/statutory-profiles/{code}", code)
        .then()
        .statusCode(200);
  }

  static List<Object> names(String id) {
    return deadlines(id).stream().map(row -> row.get("deadline")).toList();
  }

  static Map<String, Object> deadline(String id, String name, int percent) {
    return deadlines(id).stream()
        .filter(row -> row.get("deadline").equals(name) && number(row, "percent") == percent)
        .findFirst()
        .orElseThrow();
  }

  static List<Map<String, Object>> deadlines(String id) {
    return Staff.supervisor()
        .queryParam("limit", 200)
        .get("/api/v1/cases/{id}/deadlines", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  static Instant instant(Map<String, Object> of, String name) {
    return OffsetDateTime.parse((String) of.get(name)).toInstant();
  }

  static long number(Map<String, Object> of, String name) {
    return ((Number) of.get(name)).longValue();
  }
}
