package io.redress.local.sample;

import java.util.Optional;
import java.util.Set;

/**
 * One planned report of a customer.
 *
 * @param key stable name within its list; the idempotency key is made from it
 * @param number the synthetic number of the customer
 * @param plan name of the plan that says how it is to end
 * @param lane the lane it must get at registration; empty when it does not matter
 * @param marks URGENT (a supervisor marks it), ENQUIRY (nature), SPARSE (hardly anything filled in)
 * @param of key of the complaint that this one repeats or doubles; empty for none
 */
public record SampleComplaint(
    String key,
    String number,
    String plan,
    Optional<String> lane,
    String channel,
    String category,
    String tier,
    Set<String> marks,
    String branch,
    String district,
    String product,
    Optional<String> of,
    String title,
    String description,
    String expectation) {

  boolean marked(String mark) {
    return marks.contains(mark);
  }
}
