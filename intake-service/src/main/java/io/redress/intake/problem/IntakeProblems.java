package io.redress.intake.problem;

import io.redress.kit.problem.ProblemCatalogue;
import io.redress.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Makes {@link IntakeProblem} known to {@code GET /problems}. */
@ApplicationScoped
class IntakeProblems implements ProblemCatalogue {
  @Override
  public Collection<? extends ProblemType> types() {
    return List.of(IntakeProblem.values());
  }
}
