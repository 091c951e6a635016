package io.redress.local.sample;

/** What the customer does at the intake service while the complaint runs. */
enum Act {
  NONE,
  ANSWER_ON_THE_SPOT,
  URGE_TWICE,
  WITHDRAW,
  /** By number and code, without a login, once the question can be read there. */
  ANSWER_THE_QUESTION
}
