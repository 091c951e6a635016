package io.redress.workflow.diagram;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the expressions of a diagram may speak of.
 *
 * @param contract of its process
 * @param words the methods that may be called
 * @param clocks the clocks of the service-level table in force
 * @param tables the decision tables in force, each with the variables that it sets
 * @param reference the codes that they may name
 */
public record Words(
    ProcessContract contract,
    List<Word> words,
    Set<String> clocks,
    Map<String, Set<String>> tables,
    Reference reference) {
  private static final Set<String> ENGINES_OWN =
      Set.of(
          "execution",
          "caseExecution",
          "task",
          "externalTask",
          "authenticatedUserId",
          "variableContext",
          "nrOfInstances",
          "nrOfActiveInstances",
          "nrOfCompletedInstances",
          "loopCounter");

  Optional<Word> find(String bean, String method, List<Word.Argument> arguments) {
    return words.stream()
        .filter(
            word ->
                word.bean().equals(bean)
                    && word.method().equals(method)
                    && word.arguments().equals(arguments))
        .findFirst();
  }

  /** The variables that are there whatever the diagram says. */
  Set<String> variables() {
    Set<String> known = new HashSet<>(contract.variables().kept());
    known.addAll(contract.variables().shared());
    tables.values().forEach(known::addAll);
    return known;
  }

  /** Whether a variable of that name is not a form's or a table's to change. */
  boolean isKept(String name) {
    return contract.variables().kept().contains(name);
  }

  /** Whether a variable of that name would hide a word or something of the engine's own. */
  boolean isTaken(String name) {
    return ENGINES_OWN.contains(name) || words.stream().anyMatch(word -> word.bean().equals(name));
  }
}
