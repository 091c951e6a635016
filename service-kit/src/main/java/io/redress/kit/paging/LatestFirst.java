package io.redress.kit.paging;

import io.redress.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;

/**
 * Where a list goes on whose latest items come first: after the item of this time and id. It is
 * sorted by both, downwards.
 */
public record LatestFirst(Instant at, String id) {
  /** Before the first item. */
  public static final LatestFirst START =
      new LatestFirst(Instant.parse("9999-01-01T00:00:00Z"), "");

  /**
   * The position that a cursor of time and id holds.
   *
   * @param cursor {@code null} for the first page
   * @throws ProblemException invalid-cursor when it holds none
   */
  public static LatestFirst after(String cursor) {
    if (cursor == null) {
      return START;
    }
    List<String> keys = Cursor.decode(cursor, 2);
    return new LatestFirst(Cursor.instant(keys.get(0)), keys.get(1));
  }
}
