package io.redress.analytics.subscriber;

import io.redress.analytics.fact.Progress;
import io.redress.analytics.figure.FigureConfig;
import io.redress.analytics.figure.FigureLinks;
import io.redress.analytics.figure.MonthlySums;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Answers from the aggregate layer and the subscriber numbers: four statements, never an event. */
@ApplicationScoped
public class ReadRate {
  /** The figure that a rate is, whatever it is set against. */
  public static final String FIGURE = "complaints-per-10000";

  /** Its definition; rises when that changes. */
  public static final int VERSION = 1;

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
    var counted =
        query.selections().stream()
            .flatMap(selection -> sums.of(selection, query.byDistrict()).stream())
            .toList();
    var groups = new RateGroups(query, counted, known(query));
    return new RateView(
        FIGURE,
        VERSION,
        query.per(),
        query.months(),
        zone.id().getId(),
        asOf,
        groupBy(query),
        bounded(groups.groups()),
        groups.total(),
        links(query));
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
        query.selections().stream().map(FigureLinks::cases).toList(),
        "/api/v1/subscribers?from=" + query.months().from() + "&to=" + query.months().to(),
        "/api/v1/figures");
  }
}
