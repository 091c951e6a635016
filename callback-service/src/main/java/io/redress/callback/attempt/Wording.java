package io.redress.callback.attempt;

import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses notes that label the customer. */
@ApplicationScoped
class Wording {

  private final WordingPolicy policy;

  Wording(WordingConfig config) {
    this.policy = new WordingPolicy(config.neutral());
  }

  void require(String field, String text) {
    policy
        .find(text)
        .ifPresent(
            found -> {
              throw ProblemException.of(
                      CallbackProblem.LABELLING_WORD, "The text labels the customer.")
                  .field(
                      field,
                      "has the word '" + found.word() + "'",
                      "Write '" + found.neutral() + "' instead.");
            });
  }
}
