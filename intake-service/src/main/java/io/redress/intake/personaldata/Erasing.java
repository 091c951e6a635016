package io.redress.intake.personaldata;

import java.time.Instant;
import java.util.List;

/**
 * That a customer is being erased.
 *
 * @param customer pseudonym so far; nothing is to be left under it
 * @param tombstone what rows that are still counted stand under from now on: random, so that nobody
 *     finds them by the number again, with the suite's secret or without
 * @param complaints ids of all the customer's complaints
 */
public record Erasing(String customer, String tombstone, List<String> complaints, Instant at) {
  public Erasing {
    complaints = List.copyOf(complaints);
  }
}
