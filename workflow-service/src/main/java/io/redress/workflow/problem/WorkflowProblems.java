package io.redress.workflow.problem;

import io.redress.kit.problem.ProblemCatalogue;
import io.redress.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Makes this service's refusals known to {@code GET /problems}. */
@ApplicationScoped
class WorkflowProblems implements ProblemCatalogue {

  @Override
  public Collection<? extends ProblemType> types() {
    return List.of(WorkflowProblem.values());
  }
}
