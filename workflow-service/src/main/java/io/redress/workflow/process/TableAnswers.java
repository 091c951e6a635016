package io.redress.workflow.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;

/**
 * What decision tables answer. A version of a table never changes, reads nothing but its inputs and
 * knows no clock (the process contract sees to it), so each question is put to the engine once, and
 * its answer kept: looking through all rows anew takes longer than everything else of a decision.
 */
@ApplicationScoped
class TableAnswers {
  /** Lanes, categories and tiers make some hundred; beyond, all are forgotten and asked anew. */
  static final int MOST = 10_000;

  private record Question(String id, List<Object> inputs) {}

  private record Version(int number, List<String> inputs) {}

  private final Instance<ProcessEngine> engine;
  private final Map<String, Version> versions = new ConcurrentHashMap<>();
  private final Map<Question, Map<String, Object>> answers = new ConcurrentHashMap<>();

  TableAnswers(Instance<ProcessEngine> engine) {
    this.engine = engine;
  }

  /** The number of a version by the engine's id. */
  int version(String id) {
    return read(id).number();
  }

  /**
   * The one row that a version of a table answers with.
   *
   * @param variables the table's inputs, among others
   * @throws IllegalStateException when the table answers with no row or with several
   */
  Map<String, Object> of(String id, Map<String, Object> variables) {
    List<String> names = read(id).inputs();
    if (!variables.keySet().containsAll(names)) {
      return asked(id, variables);
    }
    List<Object> inputs = new ArrayList<>();
    names.forEach(name -> inputs.add(variables.get(name)));
    Question question = new Question(id, inputs);
    Map<String, Object> answer = answers.get(question);
    if (answer == null) {
      answer = asked(id, variables);
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answers.put(question, answer);
    }
    return answer;
  }

  private Version read(String id) {
    Version version = versions.get(id);
    if (version == null) {
      var repository = engine.get().getRepositoryService();
      var grid =
          repository
              .getDmnModelInstance(id)
              .getModelElementsByType(DecisionTable.class)
              .iterator()
              .next();
      version =
          new Version(
              repository.getDecisionDefinition(id).getVersion(),
              grid.getInputs().stream().map(TableAnswers::name).toList());
      versions.put(id, version);
    }
    return version;
  }

  private static String name(Input input) {
    return input.getInputExpression().getText().getTextContent().strip();
  }

  private Map<String, Object> asked(String id, Map<String, Object> variables) {
    List<DmnDecisionRuleResult> rows =
        engine
            .get()
            .getDecisionService()
            .evaluateDecisionTableById(id)
            .variables(variables)
            .evaluate();
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "The decision table " + id + " answers with " + rows.size() + " rows, not one");
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(rows.get(0).getEntryMap()));
  }
}
