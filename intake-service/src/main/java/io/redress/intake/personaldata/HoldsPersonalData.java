package io.redress.intake.personaldata;

import java.util.List;

/**
 * A feature that keeps personal data, or anything under a customer's pseudonym. Every such feature
 * has one bean of this, so that erasing a customer needs no list of features.
 */
public interface HoldsPersonalData {
  /**
   * What of the customer is still open here and cannot be brought to its end without their data, by
   * the names that staff know it by; while there is any, nobody is erased.
   *
   * @param customer pseudonym, whose row is locked
   */
  default List<String> open(String customer) {
    return List.of();
  }

  /**
   * Whether something is kept here of somebody who may be no customer yet: they never complained.
   *
   * @param customer pseudonym
   */
  default boolean knows(String customer) {
    return false;
  }

  /**
   * Takes out of this feature's tables what tells of the customer, and puts the rows that are still
   * counted under the tombstone. Runs in the transaction of the erasure, while the customer's row
   * is locked; the order among features is not given.
   */
  void erase(Erasing erasing);
}
