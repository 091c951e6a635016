package io.redress.workflow.process;

import io.redress.workflow.diagram.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Deploys files that belong together, all or nothing: what a modelling tool's button sends. */
@ApplicationScoped
public class DeployFiles {
  /** A file with its name, which says by its ending what it is. */
  public record NamedFile(String name, byte[] content) {}

  /** A version of a diagram or a table. */
  public record Definition(
      String id, String key, String name, int version, String resource, String deploymentId) {}

  /**
   * What was deployed.
   *
   * @param id the engine's deployment; where nothing was new, the one that has the active version
   * @param source who
   */
  public record Deployed(
      String id, String source, Instant at, List<Definition> diagrams, List<Definition> tables) {}

  private final ProcessEngine engine;
  private final CheckProcess checks;
  private final ChangeProcess change;
  private final ProcessVersions versions;
  private final ReadProcesses read;

  DeployFiles(
      ProcessEngine engine,
      CheckProcess checks,
      ChangeProcess change,
      ProcessVersions versions,
      ReadProcesses read) {
    this.engine = engine;
    this.checks = checks;
    this.change = change;
    this.versions = versions;
    this.read = read;
  }

  /** The version of the engine that runs here. */
  public static String engineVersion() {
    return ProductPropertiesUtil.getProductVersion();
  }

  /**
   * Checks all files and deploys those that are new.
   *
   * @param onlyNew whether a file that is active already makes no further version
   * @throws FilesRefusedException with every finding of every file; then nothing has changed
   */
  @Transactional
  public Deployed deploy(List<NamedFile> files, String user, String reason, boolean onlyNew) {
    Map<String, List<Violation>> refused = new LinkedHashMap<>();
    List<Definition> diagrams = new ArrayList<>();
    String deployment = versions.forNewCases().getDeploymentId();
    for (NamedFile file : files) {
      if (!file.name().endsWith(".bpmn")) {
        refused.put(file.name(), List.of(unknown(file)));
        continue;
      }
      if (onlyNew && read.isActive(file.content())) {
        continue;
      }
      List<Violation> found = checks.check(file.content());
      if (!found.isEmpty()) {
        refused.put(file.name(), found);
        continue;
      }
      int version = change.deployChecked(file.content(), user, reason);
      ProcessDefinition deployed = versions.of(ProcessVersions.KEY, version);
      deployment = deployed.getDeploymentId();
      diagrams.add(
          new Definition(
              deployed.getId(),
              deployed.getKey(),
              deployed.getName(),
              version,
              deployed.getResourceName(),
              deployment));
    }
    if (!refused.isEmpty()) {
      throw new FilesRefusedException(refused);
    }
    return deployed(deployment, diagrams);
  }

  private Deployed deployed(String id, List<Definition> diagrams) {
    Deployment deployment =
        engine.getRepositoryService().createDeploymentQuery().deploymentId(id).singleResult();
    return new Deployed(
        id,
        deployment.getSource(),
        deployment.getDeploymentTime().toInstant(),
        diagrams,
        List.of());
  }

  private static Violation unknown(NamedFile file) {
    return new Violation(
        "file",
        "unknown-file",
        "The file is neither a diagram, a decision table nor a test sheet.",
        "Send files that end in .bpmn, .dmn or .sheet.csv.");
  }
}
