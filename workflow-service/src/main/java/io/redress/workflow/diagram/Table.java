package io.redress.workflow.diagram;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision table, as far as it matters outside.
 *
 * @param rows ids of its rows, in their order
 * @param conditions cells that are looked at for each question: those of inputs that are not empty
 */
public record Table(
    String key,
    String name,
    List<Column> inputs,
    List<Column> outputs,
    List<String> rows,
    int conditions) {
  /**
   * A column.
   *
   * @param name of the variable that is read or set
   * @param type {@code string}, {@code boolean}, {@code integer}, {@code long} or {@code double}
   */
  public record Column(String name, String type) {}

  public Table {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rows = List.copyOf(rows);
  }

  /** The variables that it sets. */
  public Set<String> outputNames() {
    return outputs.stream().map(Column::name).collect(Collectors.toSet());
  }
}
