package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.analytics.figure.Elsewhere;
import io.redress.analytics.figure.Period;
import io.redress.analytics.figure.Unit;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Launches against expectation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LaunchesAgainstExpectation")
public record ExpectationView(
    @Schema(examples = "launches-against-expectation") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    Unit unit,
    @Schema(description = "Of the dates of the launches.") Period period,
    @Schema(examples = "Asia/Shanghai") String zone,
    @Schema(description = "When the latest event happened that these numbers know of.")
        OffsetDateTime asOf,
    @Schema(description = "By date.") List<ExpectationGroup> groups,
    ExpectationGroup total,
    @Schema(description = "Only where compare asks for it.") Before before) {
  private static final Elsewhere FIGURE = Elsewhere.named("launches-against-expectation");

  /** The launches of an earlier period together. */
  @Schema(name = "LaunchesBefore")
  public record Before(
      @Schema(description = "previous or lastYear, as asked.", examples = "previous")
          String compare,
      Period period,
      @Schema(description = "By date.") List<ExpectationGroup> groups,
      ExpectationGroup total) {
    public Before {
      groups = List.copyOf(groups);
    }
  }

  /** Each launch beside the latest of the same product in the earlier period, and the total. */
  ExpectationView with(String compare, ExpectationView then) {
    var earlier = new HashMap<String, ExpectationGroup>();
    then.groups.forEach(group -> earlier.put(product(group), group));
    return new ExpectationView(
        name,
        version,
        unit,
        period,
        zone,
        asOf,
        groups.stream().map(group -> beside(group, earlier.get(product(group)))).toList(),
        total.with(then.total),
        new Before(compare, then.period, then.groups, then.total));
  }

  private static ExpectationGroup beside(ExpectationGroup now, ExpectationGroup earlier) {
    return earlier == null ? now : now.with(earlier);
  }

  /** However it is spelt. */
  private static String product(ExpectationGroup group) {
    return Launch.key(group.launch().product());
  }

  /** Launches of the earlier period that none of this one stands beside. */
  List<ExpectationGroup> alone() {
    if (before == null) {
      return List.of();
    }
    var besides =
        groups.stream()
            .map(ExpectationGroup::before)
            .filter(Objects::nonNull)
            .map(each -> each.launch().id())
            .collect(Collectors.toSet());
    return before.groups.stream().filter(group -> !besides.contains(group.launch().id())).toList();
  }

  static ExpectationView of(
      Period period, ZoneId zone, OffsetDateTime asOf, List<ExpectationGroup> groups) {
    return new ExpectationView(
        FIGURE.name(),
        FIGURE.version(),
        FIGURE.unit(),
        period,
        zone.getId(),
        asOf,
        groups,
        ExpectationGroup.total(groups, ExpectationLinks.cases(period)),
        null);
  }
}
