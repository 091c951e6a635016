package io.redress.analytics.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the groups of two periods beside each other, by their keys. */
final class ComparedGroups {
  private ComparedGroups() {}

  static List<GroupView> of(
      FigureQuery query, EarlierPeriod earlier, FigureView now, FigureView before) {
    var asked = query.selection().period();
    var unit = query.figure().unit();
    var here = byKey(now.groups().stream());
    var there =
        byKey(before.groups().stream().flatMap(group -> moved(group, earlier, asked).stream()));
    var all = new TreeMap<Key, GroupView>(here);
    there.forEach((key, group) -> all.putIfAbsent(key, group.emptied(unit)));
    return all.entrySet().stream()
        .map(
            entry -> {
              var group = entry.getValue();
              var then = there.getOrDefault(entry.getKey(), group.emptied(unit));
              return group.with(BeforeView.of(group, then));
            })
        .toList();
  }

  private static Optional<GroupView> moved(GroupView group, EarlierPeriod earlier, Period asked) {
    return group.day() == null
        ? Optional.of(group)
        : earlier.beside(group.day(), asked).map(group::on);
  }

  private static Map<Key, GroupView> byKey(Stream<GroupView> groups) {
    return groups.collect(Collectors.toMap(Key::of, Function.identity()));
  }

  /** Keys that were not asked for are null in all groups of an answer. */
  private record Key(LocalDate day, String categoryGroup, String category, String branch)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::day, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::categoryGroup, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::category, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::branch, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Key of(GroupView group) {
      return new Key(group.day(), group.categoryGroup(), group.category(), group.branch());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }
}
