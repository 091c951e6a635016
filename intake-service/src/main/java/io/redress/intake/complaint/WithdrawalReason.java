package io.redress.intake.complaint;

/** Why a customer takes a complaint back. */
public enum WithdrawalReason {
  SOLVED_OTHERWISE,
  NO_LONGER_NEEDED,
  MISTAKE,
  OTHER
}
