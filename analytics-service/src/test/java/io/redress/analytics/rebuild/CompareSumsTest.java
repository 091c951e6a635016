package io.redress.analytics.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.analytics.Tables;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One ordered pass, however many rows there are. */
@QuarkusTest
class CompareSumsTest {
  private static final int PAGE = 100;

  /** Two for each column of the key, in each generation. */
  private static final int BEGIN = 2 * 2 * 12;

  /** Keys whose order depends on who sorts them. */
  private static final List<String> BRANCHES =
      List.of("", "a'b", "north", "North", "É", "e", "东城", "😀", "\uFFFD", "a b", "|");

  @Inject CompareSums compareSums;
  @Inject DataSource database;
  @Inject Tables tables;
  @Inject Scheduler scheduler;

  @BeforeEach
  void wipe() {
    scheduler.pause();
    tables.wipe();
  }

  @AfterEach
  void goOn() {
    tables.wipe();
    scheduler.resume();
  }

  /** Two generations of so many rows, the same in both. */
  private void fill(int rows) {
    for (var generation : List.of(1, 2)) {
      for (var from = 0; from < rows; from += 500) {
        tables.execute(
            IntStream.range(from, Math.min(rows, from + 500))
                .mapToObj(row -> values(generation, row))
                .collect(Collectors.joining(",", "insert into figure_segment values ", "")));
      }
    }
  }

  private static String values(int generation, int row) {
    var branch = BRANCHES.get(row % BRANCHES.size()).replace("'", "''");
    var days = row / BRANCHES.size();
    return "(%d, 'volume', date_add('2020-01-01', interval %d day), 'price', 'price.price', '%s', '', 'APP', 'VIP', '', 'NEW', 'false', %d, 1, 2, 3)"
        .formatted(generation, days / 3, branch, days % 3);
  }

  /** To the end, each page by itself. */
  private List<Comparing> pages(int rows) {
    var pages = new ArrayList<Comparing>();
    var known = Comparing.begun("figure_segment");
    while (!known.over()) {
      var before = known;
      known = QuarkusTransaction.requiringNew().call(() -> compareSums.next(before, 1, 2, rows));
      pages.add(known);
    }
    return pages;
  }

  private ComparedTable compared(int rows) {
    var pages = pages(rows);
    return pages.get(pages.size() - 1).told();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 5000})
  void everyRowIsInOnePageWhateverItsSize(int rows) {
    fill(200);
    assertEquals(new ComparedTable("figure_segment", 200, 200, true), compared(rows));
    var pages = pages(rows);
    assertEquals(200 / rows + 1, pages.size());
    assertEquals(Math.min(rows, 200), pages.get(0).rowsAfter());
  }

  @Test
  void aTableWithoutRowsIsTheSameAtOnce() {
    assertEquals(List.of(Comparing.begun("figure_segment").told()), told(pages(PAGE)));
  }

  private static List<ComparedTable> told(List<Comparing> pages) {
    return pages.stream().map(Comparing::told).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update figure_segment set numerator = 2 where generation = 2 order by day limit 1",
        "update figure_segment set amount = 4 where generation = 1 order by day desc limit 1",
        "delete from figure_segment where generation = 2 order by day limit 1",
        "delete from figure_segment where generation = 1 and day > '2020-01-04'",
        "delete from figure_segment where generation = 2",
        "update figure_segment set branch = 'nOrth' where generation = 2 and branch = 'north' limit 1"
      })
  void whateverIsDifferentIsSeenAndAllRowsAreCounted(String spoiling) {
    fill(300);
    tables.execute(spoiling);
    var told = compared(PAGE);
    assertFalse(told.same());
    assertEquals(rows(1), told.rowsBefore());
    assertEquals(rows(2), told.rowsAfter());
  }

  private long rows(int generation) {
    return tables.number("select count(*) from figure_segment where generation = " + generation);
  }

  /** Each row once, and some to find where a page begins: four times the table, as many rows. */
  @Test
  void theRowsReadGrowAsTheTableDoesAndNoFaster() {
    fill(1_000);
    var few = rowsRead();
    tables.wipe();
    fill(4_000);
    var many = rowsRead();
    assertTrue(few <= 2 * 1_000 + 10 * BEGIN, "rows read of 1,000 in each: " + few);
    assertTrue(many <= 2 * 4_000 + 40 * BEGIN, "rows read of 4,000 in each: " + many);
  }

  /** What the server itself read, without the page that it sorts. */
  private long rowsRead() {
    compared(PAGE);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var before = handler();
              var known = Comparing.begun("figure_segment");
              while (!known.over()) {
                known = compareSums.next(known, 1, 2, PAGE);
              }
              return handler() - before;
            });
  }

  private long handler() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      var sum = 0L;
      while (rows.next()) {
        if (!rows.getString(1).startsWith("Handler_read_rnd")) {
          sum += rows.getLong(2);
        }
      }
      return sum;
    }
  }
}
