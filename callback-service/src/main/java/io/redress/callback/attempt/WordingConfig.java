package io.redress.callback.attempt;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What staff may not write about a customer. */
@ConfigMapping(prefix = "redress.callback.wording")
interface WordingConfig {

  /**
   * Words that label a customer, each with a neutral one to offer. A list, not code: what labels
   * changes with the language of the day.
   */
  Map<String, String> neutral();
}
