package io.redress.callback.repair;

/**
 * From what the damage is judged: what happened in the last months.
 *
 * @param painPoints different ones
 * @param gap expected minus perceived, the worst; 0 where nobody said
 * @param repeats how often an issue was reported again
 * @param escalationLevel the highest
 * @param complaints how many
 * @param satisfied of those, with whose handling the customer was satisfied
 * @param dissatisfiedComplaints of those, with whose handling they were not, as they said last
 */
record DamageFacts(
    int painPoints,
    int gap,
    int repeats,
    int escalationLevel,
    int complaints,
    int satisfied,
    int dissatisfiedComplaints) {

  /** Whether the customer said so at a callback. */
  boolean dissatisfied() {
    return dissatisfiedComplaints > 0;
  }

  /** Whether nothing happened that could do damage. */
  boolean none() {
    return painPoints == 0 && gap == 0 && repeats == 0 && escalationLevel == 0 && !dissatisfied();
  }
}
