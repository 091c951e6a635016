package io.redress.intake.promise;

/** What a deadline's event says of it. The later one in this list is the last word. */
public enum Telling {
  SET,
  CANCELLED,
  MET,
  BREACHED;

  boolean isFinal() {
    return this != SET;
  }
}
