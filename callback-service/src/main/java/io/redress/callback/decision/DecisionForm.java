package io.redress.callback.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.kit.http.FormParts.Part;
import io.redress.kit.problem.ProblemException;
import java.util.List;
import java.util.Set;

/**
 * A table and its sheet, as they came in a form.
 *
 * @param sheet null where none came
 */
record DecisionForm(String table, byte[] sheet) {

  /**
   * Reads the parts.
   *
   * @throws ProblemException invalid-field naming the part
   */
  static DecisionForm of(List<Part> parts) {
    byte[] table = null;
    byte[] sheet = null;
    for (Part part : parts) {
      boolean twice = part.name().equals("table") ? table != null : sheet != null;
      if (!Set.of("table", "sheet").contains(part.name()) || twice) {
        throw ProblemException.invalid(
            part.name(), "is unknown or comes twice", "Send one part table and one part sheet.");
      }
      if (part.name().equals("table")) {
        table = part.content();
      } else {
        sheet = part.content();
      }
    }
    if (table == null) {
      throw ProblemException.invalid("table", "is missing", "Send the DMN file as part table.");
    }
    return new DecisionForm(new String(table, UTF_8), sheet);
  }
}
