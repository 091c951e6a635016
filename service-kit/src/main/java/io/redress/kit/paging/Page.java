package io.redress.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page of a list.
 *
 * @param items at most {@link Limit#MAX} items
 * @param next cursor of the following page, or {@code null} when this is the last
 * @param total how many there are on all pages, only where it was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next, Long total) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of rows that were read with {@code limit + 1}: the extra row only tells that
   * there is a next page.
   *
   * @param keys the sort keys of a row, as {@link Cursor#encode} takes them
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Object[]> keys) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, Cursor.encode(keys.apply(items.get(limit - 1))), null);
  }

  /** The same page of other things, for views. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(
        items.stream().<R>map(view).collect(Collectors.toUnmodifiableList()), next, total);
  }

  /** The same page with a total. */
  public Page<T> withTotal(long count) {
    return new Page<>(items, next, count);
  }
}
