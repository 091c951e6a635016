package io.redress.intake.classification;

import io.redress.kit.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/** What staff write in their own words about a category. */
final class CategoryWords {
  private CategoryWords() {}

  /**
   * Refuses words that label customers.
   *
   * @throws io.redress.kit.problem.ProblemException labelling-word
   */
  static void require(Wording wording, Names names, String reason) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("names.en", names.en());
    texts.put("names.zh", names.zh());
    texts.put("reason", reason);
    wording.require(texts);
  }
}
