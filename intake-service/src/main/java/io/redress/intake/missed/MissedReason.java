package io.redress.intake.missed;

/** Why nobody was spoken to. */
public enum MissedReason {
  LINE_BUSY,
  CUT_OFF,
  MENU_GAVE_UP,
  QUEUE_LEFT
}
