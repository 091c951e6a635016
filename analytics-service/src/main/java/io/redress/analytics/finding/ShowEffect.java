package io.redress.analytics.finding;

import io.redress.analytics.comparison.CompareGroups;
import io.redress.analytics.comparison.ComparedGroupRequest;
import io.redress.analytics.comparison.ComparisonRequest;
import io.redress.analytics.figure.FigureConfig;
import io.redress.analytics.figure.FigureQuery;
import io.redress.analytics.figure.FigureView;
import io.redress.analytics.figure.ReadFigure;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The effect of a measure: its figure before, as it was frozen, and since its date. Shares are
 * compared as everywhere. Of a count the days are taken into account: by chance alone the
 * complaints of both periods fall into the second one in proportion to its days (the conditional
 * test of two Poisson counts: J. Przyborowski, H. Wilenski, Biometrika 31 (1940), 313–323).
 */
@ApplicationScoped
public class ShowEffect {
  private static final int DECIMALS = 9;

  @Inject ReadFindings findings;
  @Inject FreezeTarget targets;
  @Inject ReadFigure readFigure;
  @Inject CompareGroups compare;
  @Inject FigureConfig config;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * Up to yesterday, and no more days than figures have.
   *
   * @throws ProblemException not-found, finding-state when it was not taken up
   */
  @Transactional
  public EffectView show(String id) {
    var finding = findings.get(id);
    if (finding.target() == null) {
      throw ProblemException.of(AnalyticsProblem.FINDING_STATE, "Nothing was planned yet.")
          .with("state", finding.state());
    }
    return effect(finding, since(finding, today().minusDays(1)).map(readFigure::read));
  }

  /**
   * The effects of those that have a target, by id, until the end of a day or until yesterday if
   * that is earlier: two statements, however many there are.
   */
  Map<String, EffectView> effects(List<Finding> all, LocalDate last) {
    var begun = new LinkedHashMap<String, FigureQuery>();
    var planned = all.stream().filter(finding -> finding.target() != null).toList();
    planned.forEach(
        finding -> since(finding, last).ifPresent(asked -> begun.put(finding.id(), asked)));
    var totals = readFigure.totals(List.copyOf(begun.values())).iterator();
    var after = new HashMap<String, FigureView>();
    begun.keySet().forEach(id -> after.put(id, totals.next()));
    var effects = new HashMap<String, EffectView>();
    planned.forEach(
        finding ->
            effects.put(
                finding.id(), effect(finding, Optional.ofNullable(after.get(finding.id())))));
    return effects;
  }

  /** What is asked since the date of the measure; empty before it has come. */
  private Optional<FigureQuery> since(Finding finding, LocalDate last) {
    var from = finding.date();
    var most = from.plusDays(config.longestPeriodDays() - 1L);
    var to = earliest(last, earliest(most, today().minusDays(1)));
    return to.isBefore(from)
        ? Optional.empty()
        : Optional.of(targets.over(finding.target(), from, to));
  }

  private EffectView effect(Finding finding, Optional<FigureView> since) {
    var target = finding.target();
    if (since.isEmpty()) {
      return EffectView.tooEarly(target, TargetView.before(target, zone));
    }
    var after = since.get();
    var same = target.definition() == after.version();
    var shown =
        new EffectView(
            target.figure(),
            target.better(),
            TargetView.before(target, zone),
            value(after),
            null,
            same ? Verdict.TOO_EARLY : Verdict.OTHER_DEFINITION);
    if (!same) {
      return shown;
    }
    var counted = after.total().denominator();
    return counted != null && counted == 0
        ? shown
        : shown.with(
            compare.compare(counted == null ? counts(target, after) : shares(target, after)));
  }

  private static ComparisonRequest shares(FindingTarget target, FigureView after) {
    return request(
        new ComparedGroupRequest("before", target.numerator(), target.denominator(), null),
        new ComparedGroupRequest(
            "after", after.total().numerator(), after.total().denominator(), null));
  }

  private static ComparisonRequest counts(FindingTarget target, FigureView after) {
    var daysBefore = target.period().days();
    var daysAfter = after.period().days();
    var expected =
        BigDecimal.valueOf(daysAfter)
            .divide(BigDecimal.valueOf(daysBefore + daysAfter), DECIMALS, RoundingMode.HALF_UP);
    return request(
        new ComparedGroupRequest("days after", null, null, expected),
        new ComparedGroupRequest(
            "complaints after",
            after.total().numerator(),
            target.numerator() + after.total().numerator(),
            null));
  }

  private static ComparisonRequest request(ComparedGroupRequest one, ComparedGroupRequest other) {
    return new ComparisonRequest(List.of(one, other), null, null, null, null);
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static TargetView.Value value(FigureView figure) {
    var total = figure.total();
    return new TargetView.Value(
        figure.period(),
        total.numerator(),
        total.denominator(),
        total.value(),
        total.interval() == null ? null : total.interval().low(),
        total.interval() == null ? null : total.interval().high(),
        figure.asOf(),
        figure.links().cases());
  }

  /** The day in the operator's zone. */
  LocalDate today() {
    return zone.day(clock.instant());
  }
}
