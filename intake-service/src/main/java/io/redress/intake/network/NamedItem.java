package io.redress.intake.network;

import io.redress.kit.paging.Cursor;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import java.util.List;

/**
 * An item and what of its names fits a search.
 *
 * @param term the first of them
 */
record NamedItem(NetworkKind kind, String term, String id) {
  private static final int KEYS = 3;

  Object[] keys() {
    return new Object[] {kind, term, id};
  }

  static NamedItem decode(String cursor) {
    List<String> keys = Cursor.decode(cursor, KEYS);
    return new NamedItem(
        NetworkKind.ofName(keys.get(0))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        CommonProblem.INVALID_CURSOR,
                        "The parameter 'cursor' is not one that this list gave out.")),
        keys.get(1),
        keys.get(2));
  }
}
