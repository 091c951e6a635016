package io.redress.workflow.process;

/**
 * On which versions new cases start.
 *
 * @param active the one for all but the share
 * @param canary the one that is tried out; 0 for none
 * @param share of new cases for it, in percent
 */
record ProcessChoice(int active, int canary, int share) {

  static ProcessChoice of(int active) {
    return new ProcessChoice(active, 0, 0);
  }

  boolean hasCanary() {
    return share > 0;
  }

  /** The version for a case. */
  int forCase(String complaintId) {
    return CanaryPolicy.takes(complaintId, canary, share) ? canary : active;
  }

  /** How many percent of new cases start on a version. */
  int shareOf(int version) {
    int ofCanary = version == canary ? share : 0;
    return version == active ? 100 - share : ofCanary;
  }
}
