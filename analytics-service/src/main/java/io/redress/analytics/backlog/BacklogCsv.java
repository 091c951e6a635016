package io.redress.analytics.backlog;

import io.redress.analytics.backlog.BacklogView.Before;
import io.redress.analytics.backlog.BacklogView.Day;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.GroupKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The lines of a backlog: one for each day, or for each group of each day. */
final class BacklogCsv {
  static final List<String> HEADER =
      Stream.of(
              Stream.of("figure", "version", "zone", "day", "takenAt", "asOf", "age"),
              Dimension.codes().stream().map(Dimension::parameter),
              Stream.of("numerator", "beforeDay", "beforeNumerator", "difference", "change"))
          .flatMap(Function.identity())
          .toList();

  private static final GroupKey ALL = GroupKey.of(null, Map.of());

  private BacklogCsv() {}

  /** The cells of each line, in the order of the header. */
  static List<List<Object>> lines(BacklogView backlog) {
    return backlog.days().stream().flatMap(day -> lines(backlog, day)).toList();
  }

  private static Stream<List<Object>> lines(BacklogView backlog, Day day) {
    return backlog.groupBy().isEmpty()
        ? Stream.of(line(backlog, day, null, ALL, day.numerator(), day.before()))
        : day.groups().stream()
            .map(
                part ->
                    line(backlog, day, part.age(), part.key(), part.numerator(), part.before()));
  }

  private static List<Object> line(
      BacklogView backlog, Day day, String age, GroupKey key, long numerator, Before before) {
    var cells = new ArrayList<Object>();
    cells.add(backlog.name());
    cells.add(backlog.version());
    cells.add(backlog.zone());
    cells.add(day.day());
    cells.add(day.takenAt());
    cells.add(day.asOf());
    cells.add(age);
    Dimension.codes().forEach(dimension -> cells.add(key.of(dimension)));
    cells.add(numerator);
    cells.add(before == null ? null : before.day());
    cells.add(before == null ? null : before.numerator());
    cells.add(before == null ? null : before.difference());
    cells.add(before == null ? null : before.change());
    return cells;
  }
}
