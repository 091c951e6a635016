package io.redress.callback.survey;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Writes versions of surveys, and says which one is used. */
@ApplicationScoped
class EditTemplates {

  private record Once(String code, TemplateContent content, String reason) {}

  private final Templates templates;
  private final Idempotency idempotency;
  private final Clock clock;

  EditTemplates(Templates templates, Idempotency idempotency, Clock clock) {
    this.templates = templates;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  /**
   * Adds a version, which is not used before it is activated.
   *
   * @return its number
   * @throws ProblemException invalid-field with every violation
   */
  @Transactional
  int add(String key, String code, TemplateContent content, String reason, String by) {
    refuse(TemplatePolicy.check(content));
    String version =
        idempotency
            .once(
                key,
                "add-survey-version",
                new Once(code, content, reason),
                () -> {
                  templates.lock(code, by);
                  return Integer.toString(templates.add(code, content, reason, by));
                })
            .resourceId();
    return Integer.parseInt(version);
  }

  /**
   * Uses a version from now on: a newer one, or an earlier one again. Links that are out keep
   * theirs.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  void activate(String code, int version, String by) {
    templates.one(code, version);
    templates.lock(code, by).use(version, by, clock.instant());
  }

  private static void refuse(List<Violation> violations) {
    if (violations.isEmpty()) {
      return;
    }
    ProblemException problem =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The survey is not fit to be sent.");
    violations.forEach(found -> problem.field(found.field(), found.message(), found.mend()));
    throw problem;
  }
}
