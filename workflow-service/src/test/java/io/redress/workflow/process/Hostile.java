package io.redress.workflow.process;

import java.nio.charset.StandardCharsets;

/**
 * A file that must be refused.
 *
 * @param rule the rule that must be named
 * @param element the element that must be named, or a part of it
 */
record Hostile(String title, byte[] file, String rule, String element) {
  Hostile(String title, String xml, String rule, String element) {
    this(title, xml.getBytes(StandardCharsets.UTF_8), rule, element);
  }

  /** As it is to be read; not for those that are no UTF-8. */
  String xml() {
    return new String(file, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return title;
  }
}
