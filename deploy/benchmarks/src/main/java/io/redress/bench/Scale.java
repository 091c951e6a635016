package io.redress.bench;

/** How much is put in and how long is measured. */
public enum Scale {
  /** Seconds: shows that a benchmark runs, says nothing about speed. */
  QUICK,
  /** Minutes, on a laptop. */
  USUAL,
  /** The sizes of the budgets: half an hour, and some 15 GB of disk. */
  FULL
}
