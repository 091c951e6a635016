package io.redress.analytics.subscriber;

import io.redress.analytics.figure.MonthlySums;
import io.redress.analytics.subscriber.RateView.Missing;
import io.redress.analytics.subscriber.RateView.Reason;
import io.redress.analytics.subscriber.RateView.Subscribed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sets complaints against subscribers. Of several months the denominator is the mean of their
 * numbers; where one of them is missing there is none, and it is named.
 */
final class RateGroups {
  private static final int DECIMALS = 4;

  private final RateQuery query;
  private final Map<Cell, Long> complaints = new HashMap<>();
  private final Map<Cell, SubscriberCount> subscribers = new HashMap<>();

  /** A month of a district. */
  private record Cell(YearMonth month, String district) {}

  RateGroups(RateQuery query, List<MonthlySums.Sum> counted, List<SubscriberCount> known) {
    this.query = query;
    counted.forEach(
        sum -> complaints.merge(new Cell(sum.month(), sum.district()), sum.counted(), Long::sum));
    known.forEach(count -> subscribers.put(new Cell(count.month(), count.district()), count));
  }

  /** The groups, by month and then by these districts. */
  List<RateView.Group> groups(SortedSet<String> districts) {
    var found = new ArrayList<RateView.Group>();
    if (query.byDistrict()) {
      for (var months : cuts()) {
        districts.forEach(district -> found.add(group(months, district)));
      }
    } else if (query.byMonth()) {
      query.months().months().forEach(month -> found.add(total(List.of(month), month)));
    }
    return found;
  }

  RateView.Group total() {
    return total(query.months().months(), null);
  }

  /** The months of one group, of each. */
  private List<List<YearMonth>> cuts() {
    return query.byMonth()
        ? query.months().months().stream().map(List::of).toList()
        : List.of(query.months().months());
  }

  /** Those of which anything is known; empty where they are not asked for. */
  SortedSet<String> districts() {
    if (!query.byDistrict()) {
      return Collections.emptySortedSet();
    }
    var all = new TreeSet<String>();
    complaints.keySet().forEach(cell -> all.add(cell.district()));
    if (query.place().equals(SubscriberCount.OPERATOR)) {
      subscribers.keySet().forEach(cell -> all.add(cell.district()));
      all.remove(SubscriberCount.OPERATOR);
    } else {
      all.add(query.place());
    }
    return all;
  }

  private RateView.Group group(List<YearMonth> months, String district) {
    var counted = months.stream().mapToLong(month -> counted(new Cell(month, district))).sum();
    return view(query.byMonth() ? months.get(0) : null, district, counted, months, district);
  }

  private RateView.Group total(List<YearMonth> months, YearMonth month) {
    var counted =
        complaints.entrySet().stream()
            .filter(cell -> months.contains(cell.getKey().month()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return view(month, null, counted, months, query.place());
  }

  private long counted(Cell cell) {
    return complaints.getOrDefault(cell, 0L);
  }

  private RateView.Group view(
      YearMonth month, String district, long counted, List<YearMonth> months, String place) {
    var of = new ArrayList<Subscribed>();
    var missing = new ArrayList<Missing>();
    if (place.isEmpty()) {
      missing.add(new Missing(null, Reason.NO_DISTRICT));
    } else {
      for (var each : months) {
        var known = subscribers.get(new Cell(each, place));
        if (known == null) {
          missing.add(new Missing(each, Reason.NOT_IMPORTED));
        } else {
          of.add(new Subscribed(each, known.subscribers(), known.version()));
        }
      }
    }
    var cases = query.cases(month, district);
    return missing.isEmpty()
        ? new RateView.Group(
            month, district, counted, mean(of), value(counted, of), of, null, cases, null)
        : new RateView.Group(month, district, counted, null, null, of, missing, cases, null);
  }

  private static BigDecimal sum(List<Subscribed> of) {
    return of.stream()
        .map(month -> BigDecimal.valueOf(month.subscribers()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal mean(List<Subscribed> of) {
    return sum(of).divide(BigDecimal.valueOf(of.size()), 0, RoundingMode.HALF_UP);
  }

  /** Of the exact mean: complaints × per × months ÷ the sum of the months. */
  private BigDecimal value(long counted, List<Subscribed> of) {
    return BigDecimal.valueOf(counted)
        .multiply(BigDecimal.valueOf(query.per()))
        .multiply(BigDecimal.valueOf(of.size()))
        .divide(sum(of), DECIMALS, RoundingMode.HALF_UP);
  }
}
