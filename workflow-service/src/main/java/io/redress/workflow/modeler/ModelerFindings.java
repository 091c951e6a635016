package io.redress.workflow.modeler;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.problem.ProblemType;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.problem.WorkflowProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Findings as the engine tells that it cannot read a file, which Modeler shows: all of them in
 * {@code message}, and by file and element in {@code details}.
 */
final class ModelerFindings {
  private static final Pattern LINE = Pattern.compile("line (\\d{1,9})$");
  private static final String UNREADABLE = "ENGINE-09005 Could not parse BPMN process.";
  private static final String TABLE = "The decision table is refused.";
  private static final String OTHER = "The files are refused.";

  /** What is wrong with one file. */
  record FileReport(List<Finding> errors, List<Finding> warnings) {}

  /** One thing that is wrong. */
  record Finding(
      String message, int line, int column, String mainElementId, List<String> elementIds) {

    static Finding of(Violation violation) {
      Matcher line = LINE.matcher(violation.element());
      boolean byLine = line.find();
      boolean named = !byLine && violation.element().matches("[A-Za-z_][A-Za-z0-9_.-]*");
      return new Finding(
          violation.message() + " " + violation.mend(),
          byLine ? Integer.parseInt(line.group(1)) : 0,
          0,
          named ? violation.element() : null,
          named ? List.of(violation.element()) : List.of());
    }
  }

  private ModelerFindings() {}

  /** The refusal of files with their findings. */
  static ProblemException problem(Map<String, List<Violation>> findings) {
    boolean diagram = findings.keySet().stream().anyMatch(name -> name.endsWith(".bpmn"));
    boolean table = findings.keySet().stream().anyMatch(name -> name.endsWith(".dmn"));
    ProblemType type =
        diagram || !table ? WorkflowProblem.DIAGRAM_REFUSED : WorkflowProblem.TABLE_REFUSED;
    Map<String, FileReport> details = new LinkedHashMap<>();
    findings.forEach(
        (file, found) ->
            details.put(file, new FileReport(found.stream().map(Finding::of).toList(), List.of())));
    String message = message(findings, diagram ? UNREADABLE : table ? TABLE : OTHER);
    return ProblemException.of(type, "Nothing was deployed: see message.")
        .with("code", 0)
        .with("message", message)
        .with("details", details)
        .with("violations", findings.values().stream().flatMap(List::stream).toList());
  }

  private static String message(Map<String, List<Violation>> findings, String begin) {
    return findings.entrySet().stream()
        .flatMap(file -> file.getValue().stream().map(found -> line(file.getKey(), found)))
        .collect(Collectors.joining("\n* ", begin + " Errors: \n* ", ""));
  }

  private static String line(String file, Violation found) {
    return found.element()
        + ": "
        + found.message()
        + " "
        + found.mend()
        + " | resource "
        + file
        + " | rule "
        + found.rule();
  }
}
