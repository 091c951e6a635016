package io.redress.intake.frequency;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.frequency.Causes.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says how often a number complained, whether that is high-frequency, and about what. Costs as much
 * as {@link Reports} says, whatever the history.
 */
@ApplicationScoped
public class Frequencies {
  private final Reports reports;
  private final HighFrequencyPolicy policy;
  private final Categories categories;

  @Inject
  Frequencies(Reports reports, HighFrequencyPolicy policy, Categories categories) {
    this.reports = reports;
    this.policy = policy;
    this.categories = categories;
  }

  /**
   * From when on reports must be known to say it as of now: of an inactive customer those that once
   * made them active, too.
   *
   * @param until as kept with the customer, or {@code null}
   */
  public Instant from(Instant now, Instant until) {
    Instant end = policy.state(now, until) == FrequencyState.INACTIVE ? until : now;
    return end.minus(policy.reach());
  }

  /**
   * As of an instant.
   *
   * @param counted the reports that count since {@link #from}, in any order
   * @param until as kept with the customer before the last of these reports, or {@code null}
   */
  public Frequency at(Instant now, Collection<CountedReport> counted, Instant until) {
    List<Instant> instants = counted.stream().map(CountedReport::at).toList();
    Instant last = later(until, policy.until(instants));
    FrequencyState state = policy.state(now, last);
    return new Frequency(
        policy.at(now, instants),
        state,
        last,
        switch (state) {
          case NONE -> null;
          case ACTIVE -> causes(counted, now);
          case INACTIVE -> causes(counted, last);
        });
  }

  /**
   * A customer as of now; one statement.
   *
   * @param until as kept with the customer, or {@code null}
   */
  public Frequency of(String customer, Instant now, Instant until) {
    return at(now, counted(reports.between(customer, from(now, until), now)), until);
  }

  /** A customer as of one of their own reports, by what is known today; one statement. */
  public Frequency asOf(String customer, String complaintId, Instant registeredAt) {
    List<ReportLine> lines =
        reports.between(customer, registeredAt.minus(policy.reachOfMemory()), registeredAt);
    List<ReportLine> upTo =
        lines.stream().dropWhile(line -> !line.complaintId().equals(complaintId)).toList();
    return at(registeredAt, counted(upTo), null);
  }

  /**
   * The last instant at which a customer is high-frequency by all that is known; one statement.
   *
   * @return {@code null} for none within memory
   */
  public Instant until(String customer, Instant now) {
    List<ReportLine> lines = reports.since(customer, now.minus(policy.reachOfMemory()));
    return policy.until(counted(lines).stream().map(CountedReport::at).toList()).orElse(null);
  }

  private Causes causes(Collection<CountedReport> counted, Instant end) {
    Instant from = end.minus(policy.reach());
    Map<String, Long> byCategory =
        counted.stream()
            .filter(report -> !report.at().isBefore(from) && !report.at().isAfter(end))
            .map(CountedReport::category)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return Causes.of(
        byCategory.entrySet().stream()
            .map(entry -> cause(entry.getKey(), entry.getValue().intValue()))
            .sorted(
                Comparator.comparingInt(Cause::reports).reversed().thenComparing(Cause::category))
            .toList());
  }

  private Cause cause(String code, int reports) {
    Optional<Category> leaf = categories.known(code);
    return new Cause(
        code,
        leaf.flatMap(Category::group).orElse(code),
        leaf.map(Category::isCommonCause).orElse(false) ? CauseKind.COMMON : CauseKind.SPECIAL,
        reports);
  }

  private static List<CountedReport> counted(List<ReportLine> lines) {
    return lines.stream()
        .filter(ReportLine::counted)
        .map(line -> new CountedReport(line.registeredAt(), line.category()))
        .toList();
  }

  private static Instant later(Instant until, Optional<Instant> other) {
    return other.filter(it -> until == null || it.isAfter(until)).orElse(until);
  }
}
