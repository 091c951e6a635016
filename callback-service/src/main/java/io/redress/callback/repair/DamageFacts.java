package io.redress.callback.repair;

/**
 * From what the damage is judged: what happened in the last months.
 *
 * @param painPoints different ones
 * @param gap expected minus perceived, the worst; 0 where nobody said
 * @param repeats how often an issue was reported again
 * @param escalationLevel the highest
 * @param dissatisfied whether the customer said so at a callback
 */
record DamageFacts(
    int painPoints, int gap, int repeats, int escalationLevel, boolean dissatisfied) {

  /** Whether nothing happened that could do damage. */
  boolean none() {
    return painPoints == 0 && gap == 0 && repeats == 0 && escalationLevel == 0 && !dissatisfied;
  }
}
