package io.redress.intake.complaint;

/** Whether a report opens an issue or repeats one that is known. */
public enum ReportType {
  NEW,
  REPEAT
}
