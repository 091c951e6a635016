package io.redress.callback.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with a table; nothing when it may be deployed.
 *
 * @param cases of the sheet that were run
 */
@Schema(name = "DecisionCheck")
public record CheckView(List<Violation> violations, int cases) {

  static CheckView of(Violation violation) {
    return new CheckView(List.of(violation), 0);
  }

  boolean fit() {
    return violations.isEmpty();
  }
}
