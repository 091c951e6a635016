package io.redress.workflow.process;

import io.redress.kit.identity.Roles;
import io.redress.workflow.department.Departments;
import io.redress.workflow.diagram.DiagramCheck;
import io.redress.workflow.diagram.DiagramCheck.Checked;
import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.Reference;
import io.redress.workflow.diagram.Violation;
import io.redress.workflow.diagram.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * Whether a diagram is fit to be deployed: by the process contract first, and if nothing breaks
 * that, by the engine, which reads it without keeping it.
 */
@ApplicationScoped
class CheckProcess {
  private static final String SERVICE_LEVEL = "service-level";

  /** The bean that asks tables. */
  private static final String TABLES = "decisions";

  private static final Set<String> ASKING = Set.of("unknown-clock", "unknown-table");
  private final ProcessEngine engine;
  private final Vocabulary vocabulary;
  private final TableVersions versions;
  private final Departments departments;
  private final TemplateIds templates;

  CheckProcess(
      ProcessEngine engine,
      Vocabulary vocabulary,
      TableVersions versions,
      Departments departments,
      TemplateIds templates) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.versions = versions;
    this.departments = departments;
    this.templates = templates;
  }

  /** The process of a diagram with every violation; none when it may be deployed. */
  Checked check(byte[] file) {
    Checked checked = DiagramCheck.check(file, this::words);
    return checked.isFit()
        ? new Checked(checked.contract(), readByEngine(file), checked.warnings())
        : checked;
  }

  /** The clocks and tables that a diagram asks and that are not there with the tables in force. */
  List<Violation> missing(byte[] file) {
    return missing(file, this::words);
  }

  /** The same with other words. */
  static List<Violation> missing(byte[] file, Function<ProcessContract, Words> words) {
    return DiagramCheck.check(file, words).violations().stream()
        .filter(found -> ASKING.contains(found.rule()))
        .toList();
  }

  /** What the diagrams of a process may speak of, with the clocks and tables in force. */
  Words words(ProcessContract contract) {
    return words(contract, Map.of());
  }

  /**
   * The same, if other tables were in force.
   *
   * @param instead the outputs of those tables, by key
   */
  Words words(ProcessContract contract, Map<String, Set<String>> instead) {
    Reference reference = new Reference(departments.codes(), Roles.ALL, templates.all());
    if (!contract.speaksTo(TABLES)) {
      return new Words(contract, vocabulary.words(contract), Set.of(), Map.of(), reference);
    }
    Map<String, Set<String>> tables = new HashMap<>();
    for (DecisionDefinition decision : versions.allInForce()) {
      tables.put(decision.getKey(), outputs(decision));
    }
    tables.putAll(instead);
    Set<String> clocks = new HashSet<>(tables.getOrDefault(SERVICE_LEVEL, Set.of()));
    clocks.remove("calendar");
    tables.remove(SERVICE_LEVEL);
    return new Words(contract, vocabulary.words(contract), clocks, tables, reference);
  }

  /** The variables that a table sets. */
  Set<String> outputs(DecisionDefinition decision) {
    return engine
        .getRepositoryService()
        .getDmnModelInstance(decision.getId())
        .getModelElementsByType(Output.class)
        .stream()
        .map(Output::getName)
        .collect(Collectors.toSet());
  }

  private List<Violation> readByEngine(byte[] file) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              try {
                configuration.getDeployers().stream()
                    .filter(BpmnDeployer.class::isInstance)
                    .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                    .forEach(
                        parser ->
                            parser
                                .createParse()
                                .sourceInputStream(new ByteArrayInputStream(file))
                                .deployment(new DeploymentEntity())
                                .name("diagram.bpmn")
                                .execute());
                return List.<Violation>of();
              } catch (ParseException refused) {
                return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(CheckProcess::violation)
                    .toList();
              } catch (ProcessEngineException | ELException | IllegalArgumentException refused) {
                return List.of(violation("file", "The engine cannot read the diagram."));
              }
            });
  }

  private static Violation violation(Problem problem) {
    String element = problem.getMainElementId();
    return violation(element == null ? "line " + problem.getLine() : element, problem.getMessage());
  }

  private static Violation violation(String element, String message) {
    return new Violation(
        element, "engine", message, "Open the diagram in Camunda Modeler and mend the element.");
  }
}
