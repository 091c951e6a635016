package io.redress.analytics.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CountReportsTest {
  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
  private static final WindowPolicy POLICY =
      new WindowPolicy(Duration.ofDays(7), 3, Duration.ofDays(30), 8);

  private static CustomerReport report(String id, Instant at, String issue, boolean complaint) {
    return new CustomerReport(
        id,
        "p",
        at,
        issue,
        "t" + id,
        "price",
        "price.price",
        "",
        "",
        "ORDINARY",
        complaint,
        false,
        null);
  }

  private static List<CustomerReport> every(Duration step, int reports) {
    var all = new ArrayList<CustomerReport>();
    for (var each = 0; each < reports; each++) {
      all.add(report("r" + each, START.plus(step.multipliedBy(each)), "r" + each, true));
    }
    return CountReports.of(POLICY, all);
  }

  @Test
  void theThirdReportWithinSevenDaysToTheSecondMakesOne() {
    var inTime = every(Duration.ofHours(84), 3);
    assertNull(inTime.get(1).activeUntil());
    assertEquals(START.plus(Duration.ofDays(7)), inTime.get(2).activeUntil());
    var late = every(Duration.ofHours(84).plusSeconds(1), 3);
    assertNull(late.get(2).activeUntil());
  }

  @Test
  void theEighthReportWithinThirtyDaysMakesOne() {
    var reports = every(Duration.ofDays(4), 8);
    assertNull(reports.get(6).activeUntil());
    assertEquals(START.plus(Duration.ofDays(30)), reports.get(7).activeUntil());
  }

  @Test
  void whatRepeatsAnIssueThatWasWithdrawnDoesNotCount() {
    var counted =
        CountReports.of(
            POLICY,
            List.of(
                report("a", START, "a", false),
                report("b", START.plusSeconds(1), "a", true),
                report("c", START.plusSeconds(2), "unknown", true)));
    assertFalse(counted.get(0).counted());
    assertFalse(counted.get(1).counted());
    assertTrue(counted.get(2).counted());
  }

  /** Who is active at an instant is who has a report before it whose windows still hold. */
  @Property(tries = 200)
  void theLastInstantOfEachReportAnswersForEveryInstant(@ForAll long seed) {
    var random = new Random(seed);
    var reports = new ArrayList<CustomerReport>();
    for (var each = 0; each < 25; each++) {
      var at = START.plusSeconds(random.nextInt(90 * 86_400));
      reports.add(report("r" + each, at, "r" + random.nextInt(25), random.nextInt(6) > 0));
    }
    var counted = CountReports.of(POLICY, reports);
    Collections.shuffle(reports, random);
    assertEquals(counted, CountReports.of(POLICY, reports));
    for (var look = 0; look < 50; look++) {
      var at = START.plusSeconds(random.nextInt(130 * 86_400));
      assertEquals(byCounting(counted, at), byRows(counted, at), () -> at + " of " + counted);
    }
  }

  private static boolean byRows(List<CustomerReport> reports, Instant at) {
    return reports.stream()
        .anyMatch(
            it ->
                !it.at().isAfter(at) && it.activeUntil() != null && !it.activeUntil().isBefore(at));
  }

  private static boolean byCounting(List<CustomerReport> reports, Instant at) {
    var instants =
        reports.stream().filter(CustomerReport::counted).map(CustomerReport::at).toList();
    return WindowPolicy.within(instants, Duration.ofDays(7), at) >= 3
        || WindowPolicy.within(instants, Duration.ofDays(30), at) >= 8;
  }
}
