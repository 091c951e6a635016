package io.redress.analytics.figure;

import io.redress.analytics.fact.Progress;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/** Answers a question from the aggregate layer: two statements, never an event. */
@ApplicationScoped
public class ReadFigure {
  @Inject FigureGroups groups;
  @Inject Progress progress;
  @Inject FigureConfig config;
  @Inject Zone zone;

  @Transactional
  public FigureView read(FigureQuery query) {
    // First how far we know, then the numbers: they may know more than is said, never less.
    var asOf = progress.asOf().map(zone::at).orElse(null);
    return FigureView.of(query, zone.id(), asOf, groups(query)).with(beside(query));
  }

  /**
   * The totals of several figures that count, in the order of the questions: two statements,
   * however many there are.
   *
   * @throws IllegalArgumentException where one is grouped, or of a figure that measures
   */
  @Transactional
  public List<FigureView> totals(List<FigureQuery> queries) {
    if (queries.stream()
        .anyMatch(asked -> asked.figure().unit().isMeasured() || !asked.groupBy().isEmpty())) {
      throw new IllegalArgumentException("not a total of what is counted");
    }
    if (queries.isEmpty()) {
      return List.of();
    }
    var asOf = progress.asOf().map(zone::at).orElse(null);
    var totals = groups.totals(queries.stream().map(FigureQuery::selection).toList());
    return IntStream.range(0, queries.size())
        .mapToObj(at -> FigureView.of(queries.get(at), zone.id(), asOf, List.of(totals.get(at))))
        .toList();
  }

  private List<Group> groups(FigureQuery query) {
    var most = config.mostGroups() + 1;
    var found =
        query.figure().unit().isMeasured()
            ? groups.measured(query.selection(), query.groupBy(), most)
            : groups.groups(query.selection(), query.groupBy(), most);
    if (found.size() > config.mostGroups()) {
      throw ProblemException.of(
          AnalyticsProblem.ANSWER_TOO_WIDE,
          "There are more than %d groups.".formatted(config.mostGroups()));
    }
    return found;
  }

  /** The totals of the figures that are shown with this one, over the same complaints. */
  private List<FigureView.Beside> beside(FigureQuery query) {
    return query.figure().beside().stream()
        .map(name -> Catalogue.named(name).orElseThrow())
        .map(
            figure -> {
              var asked = query.ofAll(figure);
              var total = GroupView.of(asked, Group.total(groups(asked)));
              return new FigureView.Beside(
                  figure.name(), figure.unit(), total, FigureLinks.of(asked).cases());
            })
        .toList();
  }
}
