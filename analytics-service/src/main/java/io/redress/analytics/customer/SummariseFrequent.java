package io.redress.analytics.customer;

import io.redress.analytics.customer.FrequentSummaryView.Share;
import io.redress.analytics.fact.Progress;
import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.EarlierPeriod;
import io.redress.analytics.figure.Elsewhere;
import io.redress.analytics.figure.FigureLinks;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Tells of the high-frequency customers of an instant together. */
@ApplicationScoped
class SummariseFrequent {
  private static final int MOST_LINES = 200;
  private static final int DECIMALS = 6;
  private static final Elsewhere FIGURE = Elsewhere.named("high-frequency-customers");

  @Inject AskFigure askFigure;
  @Inject FrequentCustomers customers;
  @Inject TriedMeasures measures;
  @Inject FrequencyConfig config;
  @Inject Progress progress;
  @Inject Zone zone;

  /**
   * Of the instant that is asked for, beside an earlier one where {@code compare} asks for that:
   * the one before the 30 days, or the same moment a year ago.
   *
   * @param compare null where nothing is compared
   * @throws ProblemException when it names nothing to compare with
   */
  @Transactional
  FrequentSummaryView summarise(FrequentQuery active, String compare) {
    var now = summarise(active);
    return compare == null
        ? now
        : now.with(compare, summarise(active.at(then(active.at(), askFigure.earlier(compare)))));
  }

  private Instant then(Instant at, EarlierPeriod earlier) {
    return switch (earlier) {
      case PREVIOUS -> at.minus(config.longWindow());
      case LAST_YEAR -> zone.at(at).minusYears(1).toInstant();
    };
  }

  private FrequentSummaryView summarise(FrequentQuery active) {
    // First how far we know, then the numbers: they may know more than is said, never less.
    var asOf = progress.asOf().map(zone::at).orElse(null);
    var inactive = active.in(CustomerState.INACTIVE);
    return new FrequentSummaryView(
        FIGURE.name(),
        FIGURE.version(),
        zone.at(active.at()),
        asOf,
        customers.count(active),
        customers.count(inactive),
        share(active),
        CausesView.of(customers.categories(active, MOST_LINES), config.commonGroups()),
        tried(active),
        tried(inactive),
        null);
  }

  private List<TriedView> tried(FrequentQuery query) {
    return measures.ofAll(query, MOST_LINES).stream().map(TriedView::of).toList();
  }

  private Share share(FrequentQuery query) {
    var theirs = customers.complaints(query);
    var all = customers.all(query);
    return new Share(
        zone.at(query.lastHour().minus(config.longWindow())),
        zone.at(query.lastHour()),
        theirs,
        all,
        all == 0
            ? null
            : BigDecimal.valueOf(theirs)
                .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP),
        "/api/v1/high-frequency-customers/complaints?at="
            + URLEncoder.encode(query.at().toString(), StandardCharsets.UTF_8)
            + FigureLinks.filters(query.filters(), Dimension::parameter));
  }
}
