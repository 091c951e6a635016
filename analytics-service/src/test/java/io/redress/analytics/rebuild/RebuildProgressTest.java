package io.redress.analytics.rebuild;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.redress.analytics.RandomStories;
import io.redress.analytics.StatementLog;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits for a rebuild sees it move, whatever it is at. */
@QuarkusTest
@TestProfile(SmallSteps.class)
class RebuildProgressTest extends RebuildFlow {
  @Inject RebuildConfig config;

  @BeforeEach
  void byHand() {
    scheduler.pause();
  }

  private static String state(String id) {
    return read(id).extract().path("state");
  }

  @Test
  void eachStepOfAComparisonTellsHowManyRowsOfWhichTableWereCompared() {
    tables.takeIn(RandomStories.shuffled(21, RandomStories.of(21, START, 8)));
    var rows = tables.live().get("figure_day").size();
    var id = request();
    while (!"COMPARING".equals(state(id))) {
      assertTrue(advanceRebuild.advance());
    }
    read(id).body("", not(hasKey("comparing")));
    var seen = new ArrayList<Integer>();
    while (read(id).extract().<List<Object>>path("compared").isEmpty()) {
      assertTrue(advanceRebuild.advance());
      Integer sofar = read(id).extract().path("comparing.rowsAfter");
      if (sofar != null) {
        read(id)
            .body("comparing.table", equalTo("figure_day"))
            .body("comparing.rowsBefore", equalTo(sofar))
            .body("comparing.same", equalTo(true));
        seen.add(sofar);
      }
    }
    assertEquals(rows / config.comparisons(), seen.size());
    assertTrue(seen.size() > 2, "steps: " + seen);
    assertEquals(List.copyOf(new TreeSet<>(seen)), seen);
    read(id).body("", not(hasKey("comparing"))).body("compared[0].rowsAfter", equalTo(rows));
  }

  @Test
  void eachStepOfSweepingTellsHowManyOldRowsWereDeleted() {
    tables.takeIn(RandomStories.shuffled(22, RandomStories.of(22, START, 6)));
    var rows = tables.live().values().stream().mapToInt(List::size).sum();
    var locks = tables.number("select count(*) from customer_lock");
    var id = request();
    var last = 0;
    while (advanceRebuild.advance()) {
      int deleted = read(id).extract().path("deleted");
      assertTrue(deleted >= last, deleted + " after " + last);
      assertTrue("CLEANING".equals(state(id)) || "DONE".equals(state(id)) || deleted == 0);
      last = deleted;
    }
    read(id).body("state", equalTo("DONE")).body("deleted", equalTo((int) (rows + locks)));
  }

  /** Nobody who writes waits while the complaints of the log are counted. */
  @Test
  void theLogIsCountedBeforeWritersAreHeldUp() throws SQLException {
    tables.takeIn(RandomStories.shuffled(23, RandomStories.of(23, START, 2)));
    request();
    try (var log = StatementLog.open()) {
      assertTrue(advanceRebuild.advance());
      var sql = log.lines().stream().map(StatementLog.Line::sql).toList();
      var counted = first(sql, "count(distinct subject)");
      var held = first(sql, "from fact_generation where id = 1 for update");
      assertTrue(counted < held, () -> counted + ", " + held + ": " + sql);
    }
  }

  private static int first(List<String> sql, String part) {
    for (var at = 0; at < sql.size(); at++) {
      if (sql.get(at).contains(part)) {
        return at;
      }
    }
    throw new AssertionError("none has " + part + ": " + sql);
  }
}
