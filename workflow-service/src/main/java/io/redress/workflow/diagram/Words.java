package io.redress.workflow.diagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the expressions of a diagram may speak of.
 *
 * @param words the methods that may be called
 * @param clocks the clocks of the service-level table in force
 * @param tables the decision tables in force, each with the variables that it sets
 */
public record Words(List<Word> words, Set<String> clocks, Map<String, Set<String>> tables) {
  /** Variables that a form may set as well. */
  static final Set<String> SHARED =
      Set.of("leadDepartment", "cooperatingDepartments", "compensation");

  /** Variables of every case that forms leave alone; see the process contract. */
  static final Set<String> KEPT =
      Set.of(
          "complaintId",
          "tier",
          "category",
          "categoryGroup",
          "firstDepartment",
          "firstPerson",
          "lane",
          "round",
          "returns",
          "dissatisfied",
          "escalationLevel",
          "verified",
          "contactMade",
          "ownerFinal",
          "processRole",
          "dispatchSure",
          "compensationNeedsApproval",
          "urges",
          "withdrawalReason",
          "callbackResult",
          "followUpDepartment",
          "followUpUntil",
          "closedBy");

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

  /** Whether a variable of that name would hide a word or something of the engine's own. */
  boolean isTaken(String name) {
    return ENGINES_OWN.contains(name) || words.stream().anyMatch(word -> word.bean().equals(name));
  }
}
