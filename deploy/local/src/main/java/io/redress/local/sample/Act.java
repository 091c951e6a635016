package io.redress.local.sample;

/** What happens at the desk of the intake service while the complaint runs. */
enum Act {
  NONE,
  ANSWER_ON_THE_SPOT,
  URGE_TWICE,
  WITHDRAW,
  COMPLETE_THE_DETAILS
}
