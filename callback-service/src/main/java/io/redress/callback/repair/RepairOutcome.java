package io.redress.callback.repair;

/** What came of a repair, measured afterwards. */
public enum RepairOutcome {
  /** The customer said later that they are satisfied. */
  SATISFIED,
  /** The customer was not heard of. */
  SILENT,
  /** The customer complained again. */
  NEW_COMPLAINT
}
