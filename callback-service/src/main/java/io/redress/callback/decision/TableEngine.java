package io.redress.callback.decision;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** The decision engine: the only class of this service that knows it. */
@ApplicationScoped
class TableEngine {

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  /**
   * Makes a table that passed its check ready.
   *
   * @return answers inputs with the outputs of the first rule that fits
   * @throws UnreadableTableException when the engine cannot read it
   */
  UnaryOperator<Map<String, Object>> ready(DecisionContract contract, String file) {
    try {
      DmnDecision decision =
          engine.parseDecision(contract.key(), new ByteArrayInputStream(file.getBytes(UTF_8)));
      return inputs -> evaluate(contract, decision, inputs);
    } catch (DmnEngineException unreadable) {
      throw new UnreadableTableException(unreadable);
    }
  }

  private Map<String, Object> evaluate(
      DecisionContract contract, DmnDecision decision, Map<String, Object> inputs) {
    Map<String, Object> variables = new HashMap<>();
    contract.inputs().forEach(input -> variables.put(input.name(), inputs.get(input.name())));
    Map<String, Object> outputs =
        new HashMap<>(
            engine.evaluateDecisionTable(decision, variables).getSingleResult().getEntryMap());
    outputs.values().removeIf(value -> value == null);
    return Map.copyOf(outputs);
  }
}
