package io.redress.analytics.figure;

import io.redress.analytics.fact.Progress;
import io.redress.analytics.problem.AnalyticsProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Answers a question from the aggregate layer: two statements, never an event. */
@ApplicationScoped
public class ReadFigure {
  @Inject FigureDays days;
  @Inject Progress progress;
  @Inject FigureConfig config;
  @Inject Zone zone;

  @Transactional
  public FigureView read(FigureQuery query) {
    // First how far we know, then the numbers: they may know more than is said, never less.
    var asOf = progress.asOf().map(zone::at).orElse(null);
    var groups = groups(query);
    return FigureView.of(query, zone.id(), asOf, groups);
  }

  private List<Group> groups(FigureQuery query) {
    var groups = days.groups(query.selection(), query.groupBy(), config.mostGroups() + 1);
    if (groups.size() > config.mostGroups()) {
      throw ProblemException.of(
          AnalyticsProblem.ANSWER_TOO_WIDE,
          "There are more than %d groups.".formatted(config.mostGroups()));
    }
    return groups;
  }
}
