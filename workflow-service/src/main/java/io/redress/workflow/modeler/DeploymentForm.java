package io.redress.workflow.modeler;

import io.redress.kit.http.FormParts.Part;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.process.DeployFiles.NamedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Modeler's form: the engine's fields, and files under names of their own.
 *
 * @param name what the person called the deployment; empty where they did not
 * @param onlyChanged whether what is active already is left alone
 */
record DeploymentForm(String name, boolean onlyChanged, List<NamedFile> files) {
  private static final String NAME = "deployment-name";
  private static final String FILTERING = "enable-duplicate-filtering";
  private static final String CHANGED = "deploy-changed-only";
  private static final String TENANT = "tenant-id";
  private static final Set<String> FIELDS =
      Set.of(NAME, "deployment-source", FILTERING, CHANGED, TENANT, "deployment-activation-time");
  private static final int LONGEST_NAME = 255;

  static DeploymentForm read(List<Part> parts) {
    Map<String, String> fields = new HashMap<>();
    parts.stream()
        .filter(part -> FIELDS.contains(part.name()))
        .forEach(part -> fields.put(part.name(), part.text().strip()));
    List<NamedFile> files =
        parts.stream()
            .filter(part -> !FIELDS.contains(part.name()))
            .map(
                part ->
                    new NamedFile(
                        part.fileName() == null ? part.name() : part.fileName(), part.content()))
            .toList();
    String name = fields.getOrDefault(NAME, "");
    if (name.length() > LONGEST_NAME || !name.matches("\\P{Cntrl}*")) {
      throw refused(
          NAME, "has control characters or more than 255 characters", "Send a short name.");
    }
    if (!fields.getOrDefault(TENANT, "").isEmpty()) {
      throw refused(TENANT, "is given, and there are no tenants", "Leave the tenant id empty.");
    }
    if (files.isEmpty()) {
      throw refused("file", "is missing: the form has no file", "Send a .bpmn or .dmn file.");
    }
    return new DeploymentForm(
        name, isTrue(fields.get(FILTERING)) || isTrue(fields.get(CHANGED)), files);
  }

  /** Why there is a new version, as the book of versions shows it. */
  String reason() {
    return name.isEmpty() ? "Camunda Modeler" : "Camunda Modeler: " + name;
  }

  private static boolean isTrue(String value) {
    return "true".equalsIgnoreCase(value);
  }

  /** A refusal whose sentence Modeler shows. */
  private static ProblemException refused(String field, String message, String mend) {
    return ProblemException.invalid(field, message, mend)
        .with("message", field + " " + message + ". " + mend);
  }
}
