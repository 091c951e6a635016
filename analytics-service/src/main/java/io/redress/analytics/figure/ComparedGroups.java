package io.redress.analytics.figure;

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
    var all = new TreeMap<GroupKey, GroupView>(here);
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
    return group.key().day() == null
        ? Optional.of(group)
        : earlier.beside(group.key().day(), asked).map(group::on);
  }

  private static Map<GroupKey, GroupView> byKey(Stream<GroupView> groups) {
    return groups.collect(Collectors.toMap(GroupView::key, Function.identity()));
  }
}
