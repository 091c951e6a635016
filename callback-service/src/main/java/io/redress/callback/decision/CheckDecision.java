package io.redress.callback.decision;

import io.redress.callback.decision.DecisionContract.Field;
import io.redress.callback.decision.DecisionContract.Type;
import io.redress.kit.sheet.TestSheet.TestCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Checks a table against its contract, then tests it by its sheet. */
@ApplicationScoped
class CheckDecision {

  private static final Logger LOG = Logger.getLogger(CheckDecision.class);
  private static final String SHEET = "sheet";

  private final TableEngine engine;

  CheckDecision(TableEngine engine) {
    this.engine = engine;
  }

  CheckView check(DecisionContract contract, String file, List<TestCase> cases) {
    List<Violation> violations = new ArrayList<>(TableCheck.check(contract, file));
    if (cases.isEmpty()) {
      violations.add(
          new Violation(SHEET, SHEET, "No case tests the table.", "Add a case to the sheet."));
    }
    cases.forEach(line -> values(contract, line, violations));
    if (!violations.isEmpty()) {
      return new CheckView(violations, 0);
    }
    try {
      UnaryOperator<Map<String, Object>> table = engine.ready(contract, file);
      cases.forEach(line -> run(contract, table, line, violations));
      return new CheckView(violations, cases.size());
    } catch (UnreadableTableException unreadable) {
      LOG.debug("A table cannot be read", unreadable);
      return CheckView.of(
          new Violation(
              "file",
              "engine",
              "The decision engine cannot read the file.",
              "Open and save it in Camunda Modeler, without its drawing if need be."));
    }
  }

  private static void values(DecisionContract contract, TestCase line, List<Violation> violations) {
    boolean known =
        line.in().entrySet().stream()
                .allMatch(
                    value ->
                        contract
                            .input(value.getKey())
                            .filter(f -> fits(f, value.getValue()))
                            .isPresent())
            && line.out().entrySet().stream()
                .allMatch(
                    value ->
                        contract
                            .output(value.getKey())
                            .filter(f -> fits(f, value.getValue()))
                            .isPresent());
    if (!known) {
      violations.add(
          new Violation(
              line.name(),
              SHEET,
              "The case has an input or output that does not exist, or a value of another kind.",
              "Use the names and kinds that GET /api/v1/decisions shows."));
    }
  }

  private static boolean fits(Field field, String value) {
    if (value.isEmpty() || field.type() == Type.STRING) {
      return true;
    }
    return field.type() == Type.BOOLEAN
        ? value.matches("true|false")
        : value.matches("-?\\d{1,9}(\\.\\d{1,6})?");
  }

  private static void run(
      DecisionContract contract,
      UnaryOperator<Map<String, Object>> table,
      TestCase line,
      List<Violation> violations) {
    Map<String, Object> inputs = new HashMap<>();
    line.in()
        .forEach(
            (name, value) -> inputs.put(name, typed(contract.input(name).orElseThrow(), value)));
    Map<String, Object> outputs = table.apply(inputs);
    line.out()
        .forEach(
            (name, value) -> {
              Object wanted = typed(contract.output(name).orElseThrow(), value);
              Object got = outputs.get(name);
              if (!same(wanted, got)) {
                violations.add(
                    new Violation(
                        line.name(),
                        SHEET,
                        name + " is " + shown(got) + ", and " + shown(wanted) + " was expected.",
                        "Mend the table, or the case if it is wrong."));
              }
            });
  }

  private static Object typed(Field field, String value) {
    if (value.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case STRING -> value;
      case BOOLEAN -> Boolean.valueOf(value);
      case NUMBER -> Double.valueOf(value);
    };
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof Number first && other instanceof Number second) {
      return Double.compare(first.doubleValue(), second.doubleValue()) == 0;
    }
    return one == null ? other == null : one.equals(other);
  }

  private static String shown(Object value) {
    return value == null ? "nothing" : value.toString();
  }
}
