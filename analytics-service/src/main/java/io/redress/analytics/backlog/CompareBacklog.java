package io.redress.analytics.backlog;

import io.redress.analytics.backlog.BacklogView.Before;
import io.redress.analytics.backlog.BacklogView.ComparedWith;
import io.redress.analytics.backlog.BacklogView.Day;
import io.redress.analytics.backlog.BacklogView.Part;
import io.redress.analytics.figure.AskFigure;
import io.redress.analytics.figure.EarlierPeriod;
import io.redress.analytics.figure.GroupKey;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the backlog of some days, beside that of an earlier period where it is asked for. */
@ApplicationScoped
class CompareBacklog {
  @Inject ReadBacklog readBacklog;
  @Inject AskFigure askFigure;

  /**
   * Each day and group with what it was on the day of the earlier period; groups of that day alone
   * are there too, with nothing counted now. A day beside which none was counted stands alone.
   *
   * @param compare as a request says it; null where nothing is compared
   * @throws ProblemException when it names no period
   */
  @Transactional
  BacklogView read(BacklogQuery query, String compare) {
    var now = readBacklog.read(query);
    if (compare == null) {
      return now;
    }
    var earlier = askFigure.earlier(compare);
    var period = earlier.of(query.period());
    var then = beside(readBacklog.read(query.over(period)).days(), earlier, query);
    return new BacklogView(
        now.name(),
        now.version(),
        now.period(),
        now.zone(),
        now.groupBy(),
        now.days().stream().map(day -> compared(day, then.get(day.day()))).toList(),
        new ComparedWith(earlier.parameter(), period));
  }

  /** The earlier days by those that they stand beside. */
  private static Map<LocalDate, Day> beside(
      List<Day> days, EarlierPeriod earlier, BacklogQuery query) {
    var beside = new HashMap<LocalDate, Day>();
    days.forEach(
        day ->
            earlier.beside(day.day(), query.period()).ifPresent(later -> beside.put(later, day)));
    return beside;
  }

  private static Day compared(Day now, Day then) {
    if (then == null) {
      return now;
    }
    return new Day(
        now.day(),
        now.takenAt(),
        now.asOf(),
        now.numerator(),
        compared(now.groups(), then),
        now.cases(),
        Before.of(then.day(), now.numerator(), then.numerator()));
  }

  private static List<Part> compared(List<Part> groups, Day then) {
    var before = new LinkedHashMap<Of, Part>();
    then.groups().forEach(part -> before.put(Of.of(part), part));
    var all = new ArrayList<Part>();
    for (var part : groups) {
      var was = before.remove(Of.of(part));
      all.add(part.beside(then.day(), was == null ? 0 : was.numerator()));
    }
    before.values().forEach(part -> all.add(part.gone(then.day())));
    return all;
  }

  /** What a group is of. */
  private record Of(String age, GroupKey key) {
    static Of of(Part part) {
      return new Of(part.age(), part.key());
    }
  }
}
