package io.redress.bench.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The words that the diagram's expressions use, with no more behind them than the diagram needs to
 * be walked: times on a clock that never stops, the decision tables, and the variables that
 * gateways ask for. They are called by the engine, by name.
 */
public final class BareWords {
  private BareWords() {}

  static Map<Object, Object> beans() {
    return Map.of(
        "deadlines", new Deadlines(),
        "decisions", new Decisions(),
        "departments", new Departments(),
        "responsibility", new Responsibility(),
        "caseFile", new CaseFile(),
        "escalation", new Escalation(),
        "resolution", new Resolution(),
        "callbacks", new Callbacks(),
        "customer", new Customer());
  }

  /** When something is due. */
  public static final class Deadlines {
    private static final Map<String, Duration> LEVELS =
        Map.of(
            "verify", Duration.ofHours(2),
            "firstContact", Duration.ofHours(24),
            "progress", Duration.ofHours(24),
            "resolve", Duration.ofHours(48),
            "review", Duration.ofHours(12),
            "customerAnswer", Duration.ofHours(72));

    /** When a clock is due. */
    public Date due(DelegateExecution execution, String name) {
      return due(execution, name, 100);
    }

    /** When a part of a clock has passed. */
    public Date due(DelegateExecution execution, String name, long percent) {
      var whole = LEVELS.getOrDefault(name, Duration.ofDays(7)).toMillis();
      return new Date(System.currentTimeMillis() + whole * percent / 100);
    }
  }

  /** The decision tables, evaluated as the service does. */
  public static final class Decisions {
    /** Sets each output as a variable. */
    public void apply(DelegateExecution execution, String table) {
      execution
          .getProcessEngineServices()
          .getDecisionService()
          .evaluateDecisionTableByKey(table)
          .variables(execution.getVariables())
          .evaluate()
          .getSingleResult()
          .getEntryMap()
          .forEach(execution::setVariable);
    }
  }

  /** Which departments take part. */
  public static final class Departments {
    /** Those that cooperate with the lead. */
    public List<String> cooperating(DelegateExecution execution) {
      var lead = String.valueOf(execution.getVariable("leadDepartment"));
      return execution.getVariable("cooperatingDepartments") instanceof String named
          ? Arrays.stream(named.split(","))
              .map(String::strip)
              .filter(code -> !code.isEmpty() && !code.equals(lead))
              .distinct()
              .toList()
          : List.of();
    }
  }

  /** Who answers for the case. */
  public static final class Responsibility {
    /** What gateways ask for after dispatch. */
    public void assignDepartments(DelegateExecution execution) {
      execution.setVariable("verified", true);
      execution.setVariable("ownerFinal", false);
    }

    /** The customer has heard of us. */
    public void contacted(DelegateExecution execution) {
      execution.setVariable("contactMade", true);
    }

    /** Nothing is kept of it. */
    public void recordReturn(DelegateExecution execution) {}

    /** Nothing is kept of it. */
    public void missed(DelegateExecution execution, String clock) {}

    /** Nothing is kept of it. */
    public void headTakesOver(DelegateExecution execution) {}
  }

  /** The case as a whole; nothing is kept of it. */
  public static final class CaseFile {
    /** At the start. */
    public void accept(DelegateExecution execution) {}

    /** At a further round. */
    public void reopen(DelegateExecution execution) {}

    /** The customer urges. */
    public void urged(DelegateExecution execution) {}

    /** The customer added something. */
    public void customerAdded(DelegateExecution execution) {}

    /** Reported again. */
    public void repeated(DelegateExecution execution) {}

    /** Taken back. */
    public void withdrawn(DelegateExecution execution) {}

    /** Closed by a supervisor. */
    public void closedByException(DelegateExecution execution) {}

    /** Not satisfied. */
    public void dissatisfied(DelegateExecution execution) {}

    /** A further round. */
    public void nextRound(DelegateExecution execution) {}
  }

  /** Nobody is told. */
  public static final class Escalation {
    /** A level was reached. */
    public void raise(DelegateExecution execution, long level) {}
  }

  /** Nothing is kept of the answer. */
  public static final class Resolution {
    /** It was approved. */
    public void approve(DelegateExecution execution) {}

    /** It was given at once. */
    public void onTheSpot(DelegateExecution execution) {}
  }

  /** Nobody calls. */
  public static final class Callbacks {
    /** A callback would be asked for. */
    public void request(DelegateExecution execution) {}
  }

  /** The customer is not asked. */
  public static final class Customer {
    /** Something is missing. */
    public void ask(DelegateExecution execution) {}
  }
}
