package io.redress.intake.period;

import io.redress.intake.classification.Categories;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks what bounds alone cannot. */
@ApplicationScoped
class PeriodChecks {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final Categories categories;
  private final Wording wording;

  @Inject
  PeriodChecks(Categories categories, Wording wording) {
    this.categories = categories;
    this.wording = wording;
  }

  /**
   * Refuses a period that cannot be.
   *
   * @throws ProblemException invalid-field with everything that is wrong, labelling-word
   */
  void require(SpecialPeriodRequest request) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The special period cannot be so.");
    Instant from = request.start();
    Instant to = request.end();
    if (from.isBefore(OLDEST) || from.isAfter(LATEST)) {
      wrong.field("from", "is not between 2000 and 2100", "Send the year of the event.");
    }
    if (!to.isAfter(from)) {
      wrong.field("to", "is not after from", "Send the second in which it is over.");
    } else if (to.isAfter(from.plus(LONGEST))) {
      wrong.field(
          "to",
          "is more than " + LONGEST.toDays() + " days after from",
          "What lasts longer is no special period: edit the categories or the tiers.");
    }
    if (new HashSet<>(request.branches()).size() < request.branches().size()) {
      wrong.field("branches", "names a branch twice", "Name each once.");
    }
    if (new HashSet<>(request.categories()).size() < request.categories().size()) {
      wrong.field("categories", "names a category twice", "Name each once.");
    }
    if (!request.categories().stream().allMatch(categories::isInUse)) {
      wrong.field(
          "categories",
          "has a code of no group and no leaf",
          "Take codes of GET /categories, or leave it out for all.");
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("name", request.name());
    texts.put("reason", request.reason());
    wording.require(texts);
  }
}
