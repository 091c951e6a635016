package io.redress.analytics.figure;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Listed;
import io.redress.analytics.RandomStories;
import io.redress.analytics.Tables;
import io.redress.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind every number of every figure stands the list of exactly what it counted. */
@QuarkusTest
class GroupListTest {
  private static final String MAY = "?from=2026-05-01&to=2026-05-31";

  @Inject Tables tables;

  @BeforeEach
  void stories() {
    tables.wipe();
    tables.takeIn(
        RandomStories.shuffled(1, RandomStories.of(1, Instant.parse("2026-04-26T00:00:00Z"), 20)));
  }

  private static JsonPath figure(String name, String more) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst.ma", null, "analyst"))
        .get("/api/v1/figures/" + name + MAY + more)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void everyGroupOfEveryFigureListsExactlyTheComplaintsOfItsNumerator() {
    var dimensions = Dimension.values();
    for (var figure : Catalogue.figures()) {
      for (var at = 0; at < dimensions.length / 2; at++) {
        var by =
            dimensions[at].parameter() + "," + dimensions[dimensions.length - 1 - at].parameter();
        groupsMakeTheWhole(figure(figure.name(), "&groupBy=" + by), figure.name() + " by " + by);
      }
    }
  }

  /** Each group by itself, and all of them together: nothing twice and nothing left out. */
  private static void groupsMakeTheWhole(JsonPath answer, String what) {
    List<Map<String, Object>> groups = answer.getList("groups");
    var all = new HashSet<String>();
    for (var group : groups) {
      var ids = ids(group, what);
      ids.forEach(id -> assertEquals(true, all.add(id), what + " has twice " + id));
    }
    assertEquals(ids(answer.getMap("total"), what), all, what);
    assertEquals(answer.getString("links.cases"), answer.getString("total.cases"), what);
  }

  private static Set<String> ids(Map<String, Object> numbers, String what) {
    var ids = Listed.ids((String) numbers.get("cases"));
    assertEquals(numbers.get("numerator"), ids.size(), what + " " + numbers);
    return ids;
  }

  @Test
  void whatItIsComparedWithHasItsListToo() {
    for (var figure : Catalogue.figures()) {
      for (var by : List.of("day", "category,tier")) {
        var answer = figure(figure.name(), "&compare=previous&groupBy=" + by);
        before(answer.getMap("total"), figure.name());
        List<Map<String, Object>> groups = answer.getList("groups");
        groups.forEach(group -> before(group, figure.name() + " by " + by));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static void before(Map<String, Object> numbers, String what) {
    var before = (Map<String, Object>) numbers.get("before");
    for (var each : List.of(numbers, before)) {
      if (each.containsKey("cases")) {
        ids(each, what);
      } else {
        assertEquals(0, each.get("numerator"), what);
      }
    }
  }

  @Test
  void aGroupOfTheEarlierPeriodAloneHasNoListOfThisOne() {
    tables.wipe();
    tables.takeIn(
        RandomStories.shuffled(2, RandomStories.of(2, Instant.parse("2026-04-02T00:00:00Z"), 3)));
    var answer = figure("volume", "&compare=previous&groupBy=category");
    assertNull(answer.get("groups[0].cases"));
    assertEquals(
        answer.getInt("groups[0].before.numerator"),
        Listed.at(answer.getString("groups[0].before.cases")));
  }
}
