package io.redress.intake.importing;

/** Where an import is. */
public enum ImportState {
  /** The file is arriving. */
  RECEIVING,
  /** The file is here. */
  WAITING,
  /** Lines are being taken. */
  RUNNING,
  /** Every line was read. */
  DONE,
  /** The file cannot be read further; what was taken stays. */
  FAILED
}
