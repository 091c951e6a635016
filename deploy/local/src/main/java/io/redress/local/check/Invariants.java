package io.redress.local.check;

import io.redress.local.Progress;
import io.redress.local.SuiteAddress;
import io.redress.local.sample.Pause;
import io.redress.local.sample.SampleReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The invariants that must hold under faults, checked on a running suite through its databases, its
 * broker, its metrics and its log files:
 *
 * <ol>
 *   <li>every acknowledged complaint exists, and every request happened once;
 *   <li>one case per complaint;
 *   <li>a closed one has one disposition, one closing event and nothing that is open; an open one
 *       has something that is;
 *   <li>a timer acts once, and none is late;
 *   <li>every committed event reaches the broker, per complaint in order, and the figures know each
 *       once; nothing is set aside;
 * </ol>
 *
 * and no customer's number is found whole in an event, a metric or a log.
 */
public final class Invariants {
  /** Nothing changes any more: what is wrong now stays wrong. */
  private static final Duration UNCHANGED = Duration.ofSeconds(30);

  private static final Duration AT_MOST = Duration.ofMinutes(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final List<Invariant> ALL =
      List.of(
          new Acknowledged(),
          new OneCase(),
          new ClosedOrAlive(),
          new TimersOnce(),
          new EventsPublished(),
          new FactsComplete(),
          new NumbersHidden());

  private Invariants() {}

  /** As {@link #violations(SuiteAddress, SampleReport, Progress)}, without telling anybody. */
  public static List<String> violations(SuiteAddress suite, SampleReport report) {
    return violations(suite, report, new Quiet());
  }

  /**
   * Judges a suite, once the events in flight have arrived, nothing has changed for 30 seconds, or
   * 5 minutes have passed.
   *
   * @param report what was played on it
   * @return every violation in a sentence; empty when all hold
   */
  public static List<String> violations(
      SuiteAddress suite, SampleReport report, Progress progress) {
    long began = System.nanoTime();
    long changed = began;
    List<String> before = List.of();
    Played played = Played.of(report);
    try (Database database = new Database(suite);
        EventLog log = new EventLog(suite.bootstrapServers())) {
      while (true) {
        List<String> found = judge(new Evidence(suite, played, database, log.events()));
        changed = found.equals(before) ? changed : System.nanoTime();
        before = found;
        if (found.isEmpty() || passed(changed, UNCHANGED) || passed(began, AT_MOST)) {
          return found;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        progress.waiting("the suite to settle, " + found.get(0), elapsed);
        Pause.of(BETWEEN_LOOKS);
      }
    }
  }

  private static boolean passed(long since, Duration limit) {
    return System.nanoTime() - since > limit.toNanos();
  }

  private static List<String> judge(Evidence evidence) {
    List<String> found = new ArrayList<>();
    for (Invariant invariant : ALL) {
      found.addAll(invariant.violations(evidence));
    }
    return found;
  }

  private static final class Quiet implements Progress {
    @Override
    public void step(String what) {}

    @Override
    public void waiting(String forWhat, Duration elapsed) {}

    @Override
    public void done(String what) {}
  }
}
