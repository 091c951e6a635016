package io.redress.analytics.problem;

import io.redress.kit.problem.ProblemCatalogue;
import io.redress.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Makes the problem types of this service known to {@code GET /problems}. */
@ApplicationScoped
class AnalyticsProblems implements ProblemCatalogue {
  @Override
  public Collection<? extends ProblemType> types() {
    return List.of(AnalyticsProblem.values());
  }
}
