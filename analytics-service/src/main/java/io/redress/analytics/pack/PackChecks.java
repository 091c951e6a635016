package io.redress.analytics.pack;

import io.redress.analytics.figure.Catalogue;
import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.Unit;
import io.redress.analytics.figure.Wording;
import java.util.HashSet;
import java.util.Set;

/** What a definition of a pack must be, told before it is used. */
final class PackChecks {
  private static final Set<Integer> PERCENT = Set.of(50, 80, 90);
  private static final Set<Integer> PER = Set.of(10_000, 100_000, 1_000_000);
  private static final int MOST_LINES = 100;

  private PackChecks() {}

  /**
   * @throws IllegalStateException which names the pack, its line and what is wrong
   */
  static void require(String name, PackDefinition pack) {
    require(name.matches("[a-z0-9-]{1,40}"), name, "its name is not of a-z, 0-9 and -");
    require(name.equals(pack.name()), name, "the file and the pack in it differ in name");
    require(pack.version() >= 1, name, "version is not 1 or more");
    require(said(pack.title()), name, "title is not in English and Chinese");
    require(
        !pack.lines().isEmpty() && pack.lines().size() <= MOST_LINES,
        name,
        "it has not 1 to " + MOST_LINES + " lines");
    var codes = new HashSet<String>();
    for (var line : pack.lines()) {
      var where = name + ", line " + line.code();
      require(
          line.code() != null && line.code().matches("[A-Za-z0-9.-]{1,20}"), where, "code is none");
      require(codes.add(line.code()), where, "code is there twice");
      require(said(line.title()), where, "title is not in English and Chinese");
      require(line.filters().keySet().stream().allMatch(PackChecks::isCode), where, "filters");
      if (line.perSubscribers() != null) {
        requireRate(line, where);
      } else {
        requireFigure(line, where);
      }
    }
  }

  private static void requireRate(PackDefinition.Line line, String where) {
    require(line.figure() == null, where, "names a figure beside perSubscribers");
    require(PER.contains(line.perSubscribers()), where, "perSubscribers is not offered");
    require(line.daysOfPercent() == null, where, "daysOfPercent is of no figure");
    require(line.filters().isEmpty(), where, "subscribers are not filtered");
    require(
        line.groupBy() == null || "district".equals(line.groupBy()),
        where,
        "subscribers are grouped by district only");
  }

  private static void requireFigure(PackDefinition.Line line, String where) {
    var figure = line.figure() == null ? null : Catalogue.named(line.figure()).orElse(null);
    require(figure != null, where, "figure is not in the catalogue");
    require(line.groupBy() == null || isCode(line.groupBy()), where, "groupBy is no dimension");
    require(
        line.daysOfPercent() == null
            || PERCENT.contains(line.daysOfPercent()) && figure.unit() == Unit.HOURS,
        where,
        "daysOfPercent is not 50, 80 or 90 of a figure in hours");
  }

  private static boolean isCode(String parameter) {
    return Dimension.code(parameter).isPresent();
  }

  private static boolean said(Wording words) {
    return words != null
        && words.en() != null
        && !words.en().isBlank()
        && words.zh() != null
        && !words.zh().isBlank();
  }

  private static void require(boolean right, String where, String wrong) {
    if (!right) {
      throw new IllegalStateException("pack " + where + ": " + wrong);
    }
  }
}
