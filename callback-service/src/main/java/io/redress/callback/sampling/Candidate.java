package io.redress.callback.sampling;

/**
 * What decides whether a case is called.
 *
 * @param lane lane of the case, as the lifecycle names it
 * @param tier tier of the customer, as the lifecycle names it
 * @param category leaf code, {@code group.leaf}
 * @param escalationLevel 0 for a case that never escalated
 */
public record Candidate(
    String complaintId,
    String lane,
    String tier,
    String category,
    boolean repeat,
    boolean highFrequency,
    int escalationLevel) {

  /** Cases of one lane and one category group are sampled as one population. */
  public String stratum() {
    return lane + "/" + categoryGroup();
  }

  /** The group of the category: what stands before its first dot. */
  public String categoryGroup() {
    int dot = category.indexOf('.');
    return dot < 0 ? category : category.substring(0, dot);
  }
}
