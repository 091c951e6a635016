package io.redress.analytics.launch;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;

/** Checks what bounds alone cannot: days of our time, and words that label somebody. */
@ApplicationScoped
class LaunchChecks {
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2098;

  @Inject Wording wording;

  /**
   * @param path of the content in the request, with its dot; empty where it is the request
   * @throws ProblemException invalid-field, labelling-word
   */
  void check(String path, LaunchContent content) {
    var date = content.date();
    if (date != null && (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR)) {
      throw ProblemException.invalid(
          path + "date", "is far off", "Send a day from the year 2000 to 2098.");
    }
    var texts = new LinkedHashMap<String, String>();
    texts.put(path + "name", content.name());
    texts.put(path + "product", content.product());
    wording.require(texts);
  }
}
