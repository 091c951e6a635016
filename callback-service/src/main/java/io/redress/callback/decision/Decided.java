package io.redress.callback.decision;

import java.util.Map;

/**
 * What a table answered.
 *
 * @param version of the table
 * @param outputs by name; nothing is said by an absent one
 */
public record Decided(int version, Map<String, Object> outputs) {

  /** A text; null where the table said nothing. */
  public String text(String output) {
    return (String) outputs.get(output);
  }

  /** A number; null where the table said nothing. */
  public Double number(String output) {
    return outputs.get(output) instanceof Number number ? number.doubleValue() : null;
  }
}
