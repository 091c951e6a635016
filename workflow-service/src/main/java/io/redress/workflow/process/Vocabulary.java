package io.redress.workflow.process;

import io.redress.workflow.diagram.Word;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The words that a diagram's expressions may use: these beans and nothing else. Their public
 * methods are the published vocabulary; see docs/process-contract.md.
 */
@Singleton
class Vocabulary {
  /** The diagrams that come with the product only, each with the beans that are its own. */
  private static final Map<String, Set<Object>> OTHERS =
      Map.of(EngineWarnings.KEY, Set.of("warnings"));

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
      WarningsWord warnings) {
    beans =
        Map.of(
            "deadlines", deadlines,
            "caseFile", caseFile,
            "responsibility", responsibility,
            "escalation", escalation,
            "decisions", decisions,
            "resolution", resolution,
            "callbacks", callbacks,
            "customer", customer,
            "departments", departments,
            "warnings", warnings);
  }

  Map<Object, Object> beans() {
    return beans;
  }

  /** The methods that the lifecycle's diagrams may call. */
  List<Word> words() {
    return all().stream().filter(word -> isOf(ProcessVersions.KEY, word.bean())).toList();
  }

  /** Whether a diagram of that key may speak to a bean. */
  boolean isOf(String processKey, Object bean) {
    Set<Object> own = OTHERS.get(processKey);
    return own == null
        ? OTHERS.values().stream().noneMatch(others -> others.contains(bean))
        : own.contains(bean);
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
