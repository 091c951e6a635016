package io.redress.analytics.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** One row of a {@link Layer}. */
record SumKey(String figure, LocalDate day, List<String> codes, int bucket)
    implements Comparable<SumKey> {
  private static final Comparator<SumKey> ORDER =
      Comparator.comparing(SumKey::figure)
          .thenComparing(SumKey::day)
          .thenComparing(SumKey::codes, SumKey::compare)
          .thenComparing(SumKey::bucket);

  SumKey {
    codes = List.copyOf(codes);
  }

  private static int compare(List<String> one, List<String> other) {
    for (var position = 0; position < one.size(); position++) {
      var difference = one.get(position).compareTo(other.get(position));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  @Override
  public int compareTo(SumKey other) {
    return ORDER.compare(this, other);
  }
}
