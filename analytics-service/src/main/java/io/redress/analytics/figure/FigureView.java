package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure with its numbers, and the way to the complaints behind them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Figure",
    description =
        "A figure over a period: its groups, its total, and where the counted complaints are"
            + " listed.")
public record FigureView(
    @Schema(examples = "satisfied") String name,
    @Schema(description = "Rises when the definition changes.", examples = "1") int version,
    Unit unit,
    Period period,
    @Schema(description = "The zone that cuts the days.", examples = "Asia/Shanghai") String zone,
    @Schema(
            description =
                "When the latest event happened that these numbers know of; absent before the first"
                    + " one.",
            examples = "2026-11-22T16:00:00+08:00")
        OffsetDateTime asOf,
    @Schema(examples = "[\"day\"]") List<String> groupBy,
    @Schema(
            description =
                "In the order of their keys; groups of no complaint are left out, in both periods"
                    + " where two are compared.")
        List<GroupView> groups,
    GroupView total,
    Links links,
    @Schema(description = "Only where compare asks for it.") ComparedWith comparedWith,
    @Schema(description = "What is shown with it, of the same complaints; absent for most figures.")
        List<Beside> beside) {

  /** The total of another figure over the same complaints. */
  @Schema(name = "FigureBeside")
  public record Beside(
      @Schema(examples = "waiting-for-customer") String name,
      Unit unit,
      GroupView total,
      @Schema(description = "Exactly the complaints of its numerator.") String cases) {}

  /** What the groups and the total are compared with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FigureComparedWith")
  public record ComparedWith(
      @Schema(description = "previous or lastYear, as asked.", examples = "previous")
          String compare,
      Period period,
      @Schema(
              description =
                  "How many days of the period asked for are not over yet, today among them: its"
                      + " numbers still grow, and less than before may be for that alone. Absent"
                      + " where all are over.",
              examples = "1")
          Long unfinishedDays) {}

  /** Where to read on. */
  @Schema(name = "FigureLinks")
  public record Links(
      @Schema(
              description = "Exactly the complaints of the numerator.",
              examples = "/api/v1/figures/satisfied/cases?from=2026-11-01&to=2026-11-30")
          String cases,
      @Schema(examples = "/api/v1/figures/satisfied.csv?from=2026-11-01&to=2026-11-30") String csv,
      @Schema(description = "The definitions of all figures.", examples = "/api/v1/figures")
          String definitions) {}

  static FigureView of(FigureQuery query, ZoneId zone, OffsetDateTime asOf, List<Group> groups) {
    var figure = query.figure();
    return new FigureView(
        figure.name(),
        figure.version(),
        figure.unit(),
        query.selection().period(),
        zone.getId(),
        asOf,
        query.groupBy().stream().map(Dimension::parameter).toList(),
        query.groupBy().isEmpty()
            ? List.of()
            : groups.stream().map(group -> GroupView.of(query, group)).toList(),
        GroupView.of(query, Group.total(groups)),
        FigureLinks.of(query),
        null,
        null);
  }

  FigureView with(ComparedWith other, List<GroupView> comparedGroups, GroupView comparedTotal) {
    return new FigureView(
        name,
        version,
        unit,
        period,
        zone,
        asOf,
        groupBy,
        comparedGroups,
        comparedTotal,
        links,
        other,
        beside);
  }

  FigureView with(List<Beside> others) {
    return new FigureView(
        name,
        version,
        unit,
        period,
        zone,
        asOf,
        groupBy,
        groups,
        total,
        links,
        comparedWith,
        others.isEmpty() ? null : List.copyOf(others));
  }
}
