package io.redress.workflow.process;

import io.redress.workflow.diagram.DiagramCheck.Checked;
import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.process.CheckTable.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Deploys files that belong together, all or nothing: what a modelling tool's button sends. */
@ApplicationScoped
public class DeployFiles {
  private static final String DIAGRAM = ".bpmn";
  private static final String TABLE = ".dmn";
  private static final String SHEET = "\\.sheet\\.(csv|json)";

  /** A file with its name, which says by its ending what it is. */
  public record NamedFile(String name, byte[] content) {}

  /** A version of a diagram or a table. */
  public record Definition(
      String id, String key, String name, int version, String resource, String deploymentId) {}

  /**
   * What was deployed.
   *
   * @param id the engine's deployment; where nothing was new, the one of an active diagram
   * @param source who
   */
  public record Deployed(
      String id, String source, Instant at, List<Definition> diagrams, List<Definition> tables) {}

  private final ProcessEngine engine;
  private final CheckProcess diagrams;
  private final CheckTable tables;
  private final ChangeProcess changeProcess;
  private final ChangeDecision changeDecision;
  private final ProcessVersions versions;
  private final ReadProcesses processes;
  private final ReadDecisions decisions;

  DeployFiles(
      ProcessEngine engine,
      CheckProcess diagrams,
      CheckTable tables,
      ChangeProcess changeProcess,
      ChangeDecision changeDecision,
      ProcessVersions versions,
      ReadProcesses processes,
      ReadDecisions decisions) {
    this.engine = engine;
    this.diagrams = diagrams;
    this.tables = tables;
    this.changeProcess = changeProcess;
    this.changeDecision = changeDecision;
    this.versions = versions;
    this.processes = processes;
    this.decisions = decisions;
  }

  /** The version of the engine that runs here. */
  public static String engineVersion() {
    return ProductPropertiesUtil.getProductVersion();
  }

  /**
   * Checks all files and deploys those that are new: tables first, since a diagram may ask them. A
   * test sheet belongs to the table whose name it begins with: {@code dispatch.sheet.csv} to {@code
   * dispatch.dmn}.
   *
   * @param onlyNew whether a file that is active already makes no further version
   * @throws FilesRefusedException with every finding of every file; then nothing has changed
   */
  @Transactional
  public Deployed deploy(List<NamedFile> files, String user, String reason, boolean onlyNew) {
    Work work = new Work(files, user, reason, onlyNew);
    files.stream().filter(file -> file.name().endsWith(TABLE)).forEach(work::table);
    files.stream().filter(file -> file.name().endsWith(DIAGRAM)).forEach(work::diagram);
    files.forEach(work::otherwise);
    if (!work.refused.isEmpty()) {
      throw new FilesRefusedException(work.refused);
    }
    return deployed(work);
  }

  private Deployed deployed(Work work) {
    String id =
        work.newDiagrams.stream()
            .findFirst()
            .or(() -> work.newTables.stream().findFirst())
            .map(Definition::deploymentId)
            .or(() -> Optional.ofNullable(work.unchanged))
            .orElseGet(() -> versions.active(ProcessContract.LIFECYCLE.key()).getDeploymentId());
    Deployment deployment =
        engine.getRepositoryService().createDeploymentQuery().deploymentId(id).singleResult();
    return new Deployed(
        id,
        deployment.getSource(),
        deployment.getDeploymentTime().toInstant(),
        work.newDiagrams,
        work.newTables);
  }

  /** One deployment under way. */
  private final class Work {
    private final List<NamedFile> files;
    private final String user;
    private final String reason;
    private final boolean onlyNew;
    private final Map<String, List<Violation>> refused = new LinkedHashMap<>();
    private final List<Definition> newDiagrams = new ArrayList<>();
    private final List<Definition> newTables = new ArrayList<>();
    private final Set<ProcessContract> processesSent = new HashSet<>();
    private String unchanged;

    Work(List<NamedFile> files, String user, String reason, boolean onlyNew) {
      this.files = files;
      this.user = user;
      this.reason = reason;
      this.onlyNew = onlyNew;
    }

    void diagram(NamedFile file) {
      Optional<ProcessDefinition> active =
          onlyNew ? processes.active(file.content()) : Optional.empty();
      if (active.isPresent()) {
        unchanged = active.get().getDeploymentId();
        return;
      }
      Checked checked = diagrams.check(file.content());
      if (!checked.isFit()) {
        refused.put(file.name(), checked.violations());
        return;
      }
      if (!processesSent.add(checked.contract())) {
        refuse(
            file,
            "several-diagrams",
            "There is another diagram of the process " + checked.contract().key() + ".",
            "Send one .bpmn file for each process.");
        return;
      }
      ProcessDefinition deployed =
          changeProcess.deployChecked(
              checked.contract(), file.content(), ChangeProcess.ALL, user, reason);
      newDiagrams.add(
          new Definition(
              deployed.getId(),
              deployed.getKey(),
              deployed.getName(),
              deployed.getVersion(),
              deployed.getResourceName(),
              deployed.getDeploymentId()));
    }

    void table(NamedFile file) {
      NamedFile sheet =
          files.stream().filter(each -> isSheetOf(each, file)).findFirst().orElse(null);
      Verdict verdict = tables.check(file.content(), sheet == null ? null : sheet.content());
      if (!verdict.isFit()) {
        refused.put(file.name(), verdict.violations());
        return;
      }
      // A new sheet of an old table is news too.
      if (onlyNew && sheet == null && decisions.isActive(verdict.table().key(), file.content())) {
        return;
      }
      DecisionDefinition deployed =
          changeDecision.deployChecked(file.content(), verdict, user, reason);
      newTables.add(
          new Definition(
              deployed.getId(),
              deployed.getKey(),
              deployed.getName(),
              deployed.getVersion(),
              deployed.getResourceName(),
              deployed.getDeploymentId()));
    }

    void otherwise(NamedFile file) {
      boolean known = file.name().endsWith(DIAGRAM) || file.name().endsWith(TABLE);
      boolean sheet =
          files.stream().anyMatch(each -> each.name().endsWith(TABLE) && isSheetOf(file, each));
      if (!known && !sheet) {
        refuse(
            file,
            "unknown-file",
            "The file is neither a diagram, a decision table nor the test sheet of one of them.",
            "Send NAME.bpmn, NAME.dmn, and NAME.sheet.csv beside the table of that name.");
      }
    }

    private void refuse(NamedFile file, String rule, String message, String mend) {
      refused.put(file.name(), List.of(new Violation("file", rule, message, mend)));
    }

    private boolean isSheetOf(NamedFile sheet, NamedFile table) {
      String base = table.name().substring(0, table.name().length() - TABLE.length());
      return sheet.name().startsWith(base) && sheet.name().substring(base.length()).matches(SHEET);
    }
  }
}
