package io.redress.analytics.launch;

import io.redress.analytics.fact.Progress;
import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.FigureConfig;
import io.redress.analytics.figure.Period;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * The figure of launches against expectation: the complaints that name what was launched, on the
 * whole days of its watch that have passed, by those that were expected on these days.
 */
@ApplicationScoped
public class ReadExpectation {
  @Inject Launches launches;
  @Inject LaunchCounts counts;
  @Inject AskFigure askFigure;
  @Inject FigureConfig config;
  @Inject Progress progress;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * Of the launches whose date is in the period.
   *
   * @param compare which earlier period their total is beside; null for none
   * @throws ProblemException when the period is none, has too many launches, or the caller is
   *     confined to a branch: what is expected is not known by branch
   */
  @Transactional
  public ExpectationView read(String from, String to, String compare) {
    var period = ask(from, to);
    var now = read(period);
    if (compare == null) {
      return now;
    }
    var earlier = askFigure.earlier(compare);
    return now.with(compare, read(earlier.of(period)));
  }

  private ExpectationView read(Period period) {
    var asOf = progress.asOf().map(zone::at).orElse(null);
    var found = launches.launchedBetween(period.from(), period.to(), config.mostGroups() + 1);
    if (found.size() > config.mostGroups()) {
      throw ProblemException.of(
          AnalyticsProblem.ANSWER_TOO_WIDE,
          "There are more than %d launches.".formatted(config.mostGroups()));
    }
    var named = counts.of(period, today());
    var groups =
        found.stream()
            .map(
                launch ->
                    ExpectationGroup.of(launch, named.getOrDefault(launch.id(), 0L), today(), zone))
            .toList();
    return ExpectationView.of(period, zone.id(), asOf, groups);
  }

  /**
   * Exactly the complaints of the numerator, by launch and id.
   *
   * @param launch id of one launch; null for all
   * @throws ProblemException as for the figure; invalid-cursor
   */
  @Transactional
  public Page<NamingComplaintView> cases(
      String from, String to, String launch, Integer limit, String cursor) {
    var period = ask(from, to);
    var size = Limit.of(limit);
    var keys = cursor == null ? null : Cursor.decode(cursor, 2);
    var rows =
        counts.list(
            period,
            today(),
            launch,
            keys == null ? "" : keys.get(0),
            keys == null ? "" : keys.get(1),
            size + 1);
    var named = counts.of(period, today());
    return Page.of(rows, size, row -> new Object[] {row.launchId(), row.complaintId()})
        .map(row -> NamingComplaintView.of(row, zone))
        .withTotal(
            launch == null
                ? named.values().stream().mapToLong(Long::longValue).sum()
                : named.getOrDefault(launch, 0L));
  }

  private Period ask(String from, String to) {
    if (askFigure.branch(null, Roles.HEAD, Roles.PROCESS_OWNER) != null) {
      throw ProblemException.of(
          AnalyticsProblem.BRANCH_OUT_OF_REACH,
          "What launches are expected to bring is not known by branch.");
    }
    return askFigure.period(from, to);
  }

  /** Today is not over, so it is not compared. */
  private Instant today() {
    return zone.day(clock.instant()).atStartOfDay(zone.id()).toInstant();
  }
}
