package io.redress.workflow.process;

import static java.util.Map.entry;

import io.redress.workflow.diagram.ProcessContract;
import io.redress.workflow.diagram.Word;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The words that a diagram's expressions may use: these beans and nothing else. Their public
 * methods are the published vocabulary; see docs/process-contract.md.
 */
@Singleton
class Vocabulary {
  private final Map<Object, Object> beans;

  Vocabulary(
      DeadlinesWord deadlines,
      CaseFileWord caseFile,
      ResponsibilityWord responsibility,
      EscalationWord escalation,
      DecisionsWord decisions,
      ResolutionWord resolution,
      CallbacksWord callbacks,
      CustomerWord customer,
      DepartmentsWord departments,
      WarningsWord warnings,
      RepairsWord repairs) {
    beans =
        Map.ofEntries(
            entry("deadlines", deadlines),
            entry("caseFile", caseFile),
            entry("responsibility", responsibility),
            entry("escalation", escalation),
            entry("decisions", decisions),
            entry("resolution", resolution),
            entry("callbacks", callbacks),
            entry("customer", customer),
            entry("departments", departments),
            entry("warnings", warnings),
            entry("repairs", repairs));
  }

  Map<Object, Object> beans() {
    return beans;
  }

  /** The methods that the diagrams of a process may call. */
  List<Word> words(ProcessContract contract) {
    return all().stream().filter(word -> contract.speaksTo(word.bean())).toList();
  }

  /** Whether a diagram of that key may speak to a bean. */
  static boolean isOf(String processKey, Object bean) {
    return ProcessContract.of(processKey)
        .filter(contract -> contract.speaksTo(String.valueOf(bean)))
        .isPresent();
  }

  /**
   * The methods that some diagram may call: each public one whose first argument is the execution.
   */
  List<Word> all() {
    List<Word> words = new ArrayList<>();
    beans.forEach(
        (name, bean) -> {
          for (Method method : bean.getClass().getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            if (types.length > 0 && types[0] == DelegateExecution.class) {
              words.add(
                  new Word(
                      name.toString(),
                      method.getName(),
                      Arrays.stream(types).skip(1).map(Vocabulary::argument).toList(),
                      result(method.getReturnType())));
            }
          }
        });
    return List.copyOf(words);
  }

  private static Word.Argument argument(Class<?> type) {
    return type == String.class ? Word.Argument.TEXT : Word.Argument.NUMBER;
  }

  private static Word.Result result(Class<?> type) {
    if (type == Date.class) {
      return Word.Result.MOMENT;
    }
    return Collection.class.isAssignableFrom(type) ? Word.Result.LIST : Word.Result.STEP;
  }
}
