package io.redress.callback.problem;

import io.redress.kit.problem.ProblemCatalogue;
import io.redress.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Makes this service's refusals known to {@code GET /problems}. */
@ApplicationScoped
class CallbackProblems implements ProblemCatalogue {

  @Override
  public Collection<? extends ProblemType> types() {
    return List.of(CallbackProblem.values());
  }
}
