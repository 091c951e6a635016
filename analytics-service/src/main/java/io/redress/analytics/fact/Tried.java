package io.redress.analytics.fact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was tried for a complaint, in order, as a text. The same whatever order it was told in: of
 * more than a hundred the first hundred are kept.
 */
final class Tried {
  private static final int MOST = 100;
  private static final int LONGEST_CODE = 40;

  private final TreeSet<Measure> measures;

  private Tried(TreeSet<Measure> measures) {
    this.measures = measures;
  }

  static Tried parse(String text) {
    var measures = new TreeSet<Measure>();
    if (text != null) {
      for (var measure : text.split(";")) {
        var parts = measure.split(" ", -1);
        measures.add(
            new Measure(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
                MeasureKind.valueOf(parts[1]),
                parts[2]));
      }
    }
    return new Tried(measures);
  }

  /** With one more; null stands for no code. */
  Tried with(MeasureKind kind, String code, Instant at) {
    var all = new TreeSet<>(measures);
    all.add(new Measure(Bounded.micros(at), kind, plain(code)));
    while (all.size() > MOST) {
      all.pollLast();
    }
    return new Tried(all);
  }

  private static String plain(String code) {
    if (code == null) {
      return "";
    }
    var plain = code.replaceAll("[^A-Za-z0-9._-]", "-");
    return plain.length() > LONGEST_CODE ? plain.substring(0, LONGEST_CODE) : plain;
  }

  List<Measure> measures() {
    return List.copyOf(measures);
  }

  /** Null where nothing was tried. */
  String text() {
    return measures.isEmpty()
        ? null
        : measures.stream().map(Tried::text).collect(Collectors.joining(";"));
  }

  private static String text(Measure measure) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, measure.at())
        + " "
        + measure.kind()
        + " "
        + measure.code();
  }
}
