package io.redress.callback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Checks a table against its contract, then tests it by its sheet. */
@ApplicationScoped
class CheckDecision {

  private static final Logger LOG = Logger.getLogger(CheckDecision.class);

  private final TableEngine engine;

  CheckDecision(TableEngine engine) {
    this.engine = engine;
  }

  CheckView check(DecisionContract contract, String file, List<SheetCase> sheet) {
    List<Violation> violations = new ArrayList<>(TableCheck.check(contract, file));
    if (sheet.isEmpty()) {
      violations.add(
          new Violation("sheet", "sheet", "No case tests the table.", "Add a case to the sheet."));
    }
    sheet.forEach(line -> names(contract, line, violations));
    if (!violations.isEmpty()) {
      return new CheckView(violations, List.of());
    }
    try {
      UnaryOperator<Map<String, Object>> table = engine.ready(contract, file);
      return new CheckView(
          List.of(),
          sheet.stream().map(line -> failure(table, line)).filter(Objects::nonNull).toList());
    } catch (UnreadableTableException unreadable) {
      LOG.debug("A table cannot be read", unreadable);
      return new CheckView(
          List.of(
              new Violation(
                  "file",
                  "engine",
                  "The decision engine cannot read the file.",
                  "Open and save it in Camunda Modeler, without its drawing if need be.")),
          List.of());
    }
  }

  private static void names(DecisionContract contract, SheetCase line, List<Violation> violations) {
    boolean known =
        line.inputs().keySet().stream().allMatch(name -> contract.input(name).isPresent())
            && line.expected().keySet().stream()
                .allMatch(name -> contract.output(name).isPresent());
    if (!known) {
      violations.add(
          new Violation(
              "sheet",
              "sheet",
              "A case has an input or output that does not exist.",
              "Use the names that GET /api/v1/decisions shows."));
    }
  }

  private static SheetFailure failure(UnaryOperator<Map<String, Object>> table, SheetCase line) {
    Map<String, Object> all = table.apply(line.inputs());
    Map<String, Object> got = new LinkedHashMap<>();
    line.expected().keySet().forEach(name -> got.put(name, all.get(name)));
    boolean same =
        line.expected().entrySet().stream()
            .allMatch(wanted -> same(wanted.getValue(), got.get(wanted.getKey())));
    return same ? null : new SheetFailure(line.name(), line.expected(), got);
  }

  private static boolean same(Object one, Object other) {
    return one instanceof Number first && other instanceof Number second
        ? Double.compare(first.doubleValue(), second.doubleValue()) == 0
        : Objects.equals(one, other);
  }
}
