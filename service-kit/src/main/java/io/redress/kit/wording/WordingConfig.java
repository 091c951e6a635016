package io.redress.kit.wording;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that are not to be written in notes. None unless a service or an operator lists some. */
@ConfigMapping(prefix = "redress.wording")
interface WordingConfig {
  /**
   * Each word with the one to offer instead. A list and not code: which words hurt changes with the
   * language of the day, and those who hear it know it first.
   */
  Map<String, String> neutral();

  /**
   * Expressions in which a listed word is no word at all, or means something else, separated by
   * commas. A listed word itself among them is taken off the list.
   */
  Optional<List<String>> harmless();
}
