package io.redress.analytics.fact;

import java.util.Collection;
import java.util.List;

/** What is kept from the rows of complaints, in the same transaction. */
public interface Projection {
  /**
   * All that is kept of this complaint, to be compared: while it stays equal, rows stay as they
   * are.
   */
  Object of(ComplaintFact fact);

  /**
   * Brings what is kept of these complaints to what their rows say now. Called with the complaints
   * locked, at most once per generation and transaction, generations in rising order.
   */
  void project(int generation, Collection<ComplaintFact> facts);

  /** Changes when rows must be made anew, by what is set up and not in the code. */
  default String definition() {
    return "";
  }

  /**
   * The tables that hold sums of what is kept, not what is kept of one complaint: a rebuild tells
   * of each whether it came out the same.
   */
  List<String> sums();

  /**
   * Deletes up to {@code limit} rows of a generation that nobody reads.
   *
   * @return how many were deleted, 0 when none are left
   */
  int delete(int generation, int limit);
}
