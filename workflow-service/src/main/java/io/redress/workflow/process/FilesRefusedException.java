package io.redress.workflow.process;

import io.redress.workflow.diagram.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that belong together were refused; nothing of them was deployed. */
public final class FilesRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Map<String, List<Violation>> findings;

  FilesRefusedException(Map<String, List<Violation>> findings) {
    super("Refused: " + findings.keySet(), null, false, false);
    this.findings = new LinkedHashMap<>(findings);
  }

  /** What is wrong, by file. */
  public Map<String, List<Violation>> findings() {
    return findings;
  }
}
