package io.redress.callback.decision;

import java.util.List;
import java.util.Optional;

/**
 * What a feature gives to a decision table and what it wants back. A table may use any of the
 * inputs, and must answer with all of the outputs.
 *
 * @param key of the table; also the id of the decision in its file, and the name of the file that
 *     comes with the product ({@code decisions/KEY.dmn}, with {@code KEY.sheet.json} beside it)
 */
public record DecisionContract(String key, String name, List<Field> inputs, List<Field> outputs) {

  /** Of what kind a value is. */
  public enum Type {
    STRING,
    NUMBER,
    BOOLEAN
  }

  /**
   * One value.
   *
   * @param values what a text may be; empty for anything
   * @param optional whether an output may be left empty
   */
  public record Field(String name, Type type, List<String> values, boolean optional) {

    public static Field text(String name, String... values) {
      return new Field(name, Type.STRING, List.of(values), false);
    }

    public static Field number(String name) {
      return new Field(name, Type.NUMBER, List.of(), false);
    }

    public static Field flag(String name) {
      return new Field(name, Type.BOOLEAN, List.of(), false);
    }

    /** The same, and it may be left empty. */
    public Field orNothing() {
      return new Field(name, type, values, true);
    }
  }

  Optional<Field> input(String wanted) {
    return inputs.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }

  Optional<Field> output(String wanted) {
    return outputs.stream().filter(field -> field.name().equals(wanted)).findFirst();
  }
}
