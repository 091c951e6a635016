package io.redress.intake.network;

import io.redress.kit.paging.Cursor;
import java.util.Comparator;
import java.util.List;

/**
 * Where an item lies seen from a point. Whole decimetres, so that a cursor says exactly where it
 * was.
 *
 * @param decimetres to its point
 * @param decimetresToArea 0 for a point within its area
 */
record NearItem(String id, long decimetres, long decimetresToArea) {
  static final Comparator<NearItem> NEAREST_FIRST =
      Comparator.comparingLong(NearItem::decimetresToArea)
          .thenComparingLong(NearItem::decimetres)
          .thenComparing(NearItem::id);

  private static final int KEYS = 3;

  /**
   * @param radius of its area in metres
   */
  static NearItem of(String id, double metres, int radius) {
    long decimetres = Math.round(metres * 10);
    return new NearItem(id, decimetres, Math.max(0, decimetres - radius * 10L));
  }

  Object[] keys() {
    return new Object[] {decimetresToArea, decimetres, id};
  }

  static NearItem decode(String cursor) {
    List<String> keys = Cursor.decode(cursor, KEYS);
    return new NearItem(keys.get(2), Cursor.number(keys.get(1)), Cursor.number(keys.get(0)));
  }
}
