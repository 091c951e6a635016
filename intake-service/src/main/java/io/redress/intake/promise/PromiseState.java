package io.redress.intake.promise;

/** What became of a promise. */
public enum PromiseState {
  OPEN,
  KEPT,
  BROKEN,
  /** It was neither kept nor broken: the complaint went another way before it was due. */
  VOID
}
