package io.redress.workflow.process;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.workflow.decision.DecisionBook;
import io.redress.workflow.diagram.ProcessContract;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jboss.logging.Logger;

/**
 * The diagrams and the tables that come with the product: they are deployed where there are none
 * yet, and again when a release brings newer ones; never over a version that a process owner
 * deployed.
 */
@ApplicationScoped
class BundledFiles {
  private static final Logger LOG = Logger.getLogger(BundledFiles.class);

  /** The tables, each with its test sheet beside it. */
  static final List<String> TABLES = List.of("service-level", "dispatch", "compensation-approval");

  private final ProcessEngine engine;
  private final ProcessVersions processes;
  private final ProcessChanges changes;
  private final TableVersions tables;
  private final DecisionBook book;

  BundledFiles(
      ProcessEngine engine,
      ProcessVersions processes,
      ProcessChanges changes,
      TableVersions tables,
      DecisionBook book) {
    this.engine = engine;
    this.processes = processes;
    this.changes = changes;
    this.tables = tables;
    this.book = book;
  }

  /** Deploys what is bundled and not there yet. */
  void deploy() {
    for (ProcessContract process : ProcessContract.ALL) {
      String diagram = process.key();
      ProcessDefinition latest = processes.latest(diagram);
      deploy(
          diagram,
          "processes/" + diagram + ".bpmn",
          latest == null ? null : latest.getDeploymentId());
    }
    for (String table : TABLES) {
      DecisionDefinition latest = tables.latest(table);
      deploy(
          table, "decisions/" + table + ".dmn", latest == null ? null : latest.getDeploymentId());
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              TABLES.forEach(this::sheet);
              changes.changed();
              tables.changed();
            });
  }

  private void deploy(String name, String resource, String deploymentId) {
    RepositoryService repository = engine.getRepositoryService();
    if (deploymentId != null) {
      String source =
          repository.createDeploymentQuery().deploymentId(deploymentId).singleResult().getSource();
      if (!ProcessVersions.BUNDLED.equals(source)) {
        LOG.warnf("%s was deployed by its owner; the bundled one is left aside", name);
        return;
      }
    }
    Deployment deployment =
        repository
            .createDeployment()
            .name(name)
            .source(ProcessVersions.BUNDLED)
            .addClasspathResource(resource)
            .enableDuplicateFiltering(true)
            .deploy();
    LOG.infof("%s is in deployment %s", name, deployment.getId());
  }

  /** Keeps the bundled sheet with the bundled table, also where that was there before sheets. */
  private void sheet(String table) {
    DecisionDefinition latest = tables.latest(table);
    boolean ours = Arrays.equals(tables.file(latest), read("decisions/" + table + ".dmn"));
    if (ours && book.sheet(table, latest.getVersion()).isEmpty()) {
      byte[] sheet = read("decisions/" + table + ".sheet.csv");
      book.keep(table, latest.getVersion(), DecisionBook.SHEETS.read(sheet));
    }
  }

  static byte[] read(String resource) {
    try (InputStream file = BundledFiles.class.getResourceAsStream("/" + resource)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
