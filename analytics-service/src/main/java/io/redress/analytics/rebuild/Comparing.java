package io.redress.analytics.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * How far the comparison of a table is.
 *
 * @param rowsBefore compared so far of those that are read
 * @param rowsAfter compared so far of those that came out
 * @param same whether all of them were the same
 * @param before key of the last of those that are read; empty before the first
 * @param after key of the last of those that came out; empty before the first
 * @param over whether there are no more
 */
record Comparing(
    String table,
    long rowsBefore,
    long rowsAfter,
    boolean same,
    List<String> before,
    List<String> after,
    boolean over) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Comparing begun(String table) {
    return new Comparing(table, 0, 0, true, List.of(), List.of(), false);
  }

  /** What is told of it, so far or in the end. */
  ComparedTable told() {
    return new ComparedTable(table, rowsBefore, rowsAfter, same);
  }

  /** As a row keeps it. */
  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the text that a row keeps. */
  static Comparing read(String text) {
    try {
      return JSON.readValue(text, Comparing.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not how far a comparison is", e);
    }
  }
}
