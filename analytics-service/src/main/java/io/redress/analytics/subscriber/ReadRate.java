package io.redress.analytics.subscriber;

import io.redress.analytics.fact.Progress;
import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.EarlierPeriod;
import io.redress.analytics.figure.Elsewhere;
import io.redress.analytics.figure.FigureConfig;
import io.redress.analytics.figure.MonthlySums;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers from the aggregate layer and the subscriber numbers: four statements, never an event. */
@ApplicationScoped
public class ReadRate {
  private static final Elsewhere FIGURE = Elsewhere.named("complaints-per-10000");

  @Inject AskFigure askFigure;
  @Inject MonthlySums sums;
  @Inject Subscribers subscribers;
  @Inject Progress progress;
  @Inject FigureConfig config;
  @Inject Zone zone;

  /**
   * Reads it.
   *
   * @throws ProblemException answer-too-wide
   */
  @Transactional
  public RateView read(RateQuery query) {
    // First how far we know, then the numbers: they may know more than is said, never less.
    var asOf = progress.asOf().map(zone::at).orElse(null);
    var groups = groups(query);
    return view(query, asOf, bounded(groups.groups(groups.districts())), groups.total(), null);
  }

  /**
   * Reads it beside the same of earlier months; a district of either is there.
   *
   * @param compare as a request says it; null where nothing is compared
   * @throws ProblemException answer-too-wide; invalid-field when it names no period
   */
  @Transactional
  RateView read(RateQuery query, String compare) {
    return compare == null ? read(query) : compare(query, askFigure.earlier(compare));
  }

  private RateView compare(RateQuery query, EarlierPeriod earlier) {
    var asOf = progress.asOf().map(zone::at).orElse(null);
    var months = query.months().before(earlier);
    var now = groups(query);
    var before = groups(query.over(months));
    var districts = new TreeSet<>(now.districts());
    districts.addAll(before.districts());
    var groups = bounded(now.groups(districts));
    var earlierGroups = before.groups(districts);
    var beside =
        IntStream.range(0, groups.size())
            .mapToObj(at -> beside(groups.get(at), earlierGroups.get(at)))
            .toList();
    return view(
        query,
        asOf,
        beside,
        beside(now.total(), before.total()),
        new RateView.ComparedWith(
            earlier.parameter(), months, askFigure.unfinishedDays(query.months().days())));
  }

  private static RateView.Group beside(RateView.Group now, RateView.Group before) {
    return now.with(RateBeforeView.of(now, before));
  }

  private RateGroups groups(RateQuery query) {
    var counted =
        query.selections().stream()
            .flatMap(selection -> sums.of(selection, query.byDistrict()).stream())
            .toList();
    return new RateGroups(query, counted, known(query));
  }

  private RateView view(
      RateQuery query,
      OffsetDateTime asOf,
      List<RateView.Group> groups,
      RateView.Group total,
      RateView.ComparedWith with) {
    return new RateView(
        FIGURE.name(),
        FIGURE.version(),
        query.per(),
        query.months(),
        zone.id().getId(),
        asOf,
        groupBy(query),
        groups,
        total,
        links(query),
        with);
  }

  private List<SubscriberCount> known(RateQuery query) {
    var all = query.byDistrict() && query.place().equals(SubscriberCount.OPERATOR);
    return all
        ? subscribers.holding(query.months())
        : subscribers.holding(query.months(), query.place());
  }

  private List<RateView.Group> bounded(List<RateView.Group> groups) {
    if (groups.size() > config.mostGroups()) {
      throw ProblemException.of(
          AnalyticsProblem.ANSWER_TOO_WIDE,
          "There are more than %d groups.".formatted(config.mostGroups()));
    }
    return groups;
  }

  private static List<String> groupBy(RateQuery query) {
    return Stream.of(query.byMonth() ? "month" : "", query.byDistrict() ? "district" : "")
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static RateView.Links links(RateQuery query) {
    return new RateView.Links(
        query.cases(null, null),
        "/api/v1/subscribers?from=" + query.months().from() + "&to=" + query.months().to(),
        "/api/v1/figures");
  }
}
