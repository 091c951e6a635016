package io.redress.callback.repair;

/** What let a customer down on contact (domain: "Relationship repair"). */
public enum PainPoint {
  MENU_DID_NOT_SOLVE_IT,
  LINE_BUSY_NO_CALL_BACK,
  CUT_OFF_NO_NOTICE,
  SLOW_TO_GRASP,
  ATTITUDE_OR_EVASION,
  WRONG_ANSWER,
  WORK_OVER_48_HOURS,
  CLOSED_UNSOLVED
}
