package io.redress.callback.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a table; fit when both lists are empty. */
@Schema(name = "DecisionCheck")
public record CheckView(List<Violation> violations, List<SheetFailure> failures) {

  boolean fit() {
    return violations.isEmpty() && failures.isEmpty();
  }
}
