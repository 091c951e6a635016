package io.redress.analytics.subscriber;

import io.redress.analytics.figure.Dimension;
import io.redress.analytics.figure.FigureLinks;
import io.redress.analytics.figure.MonthPeriod;
import io.redress.analytics.figure.Selection;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A checked question for complaints by subscribers.
 *
 * @param per so many subscribers
 * @param filters the codes that complaints must have; a district is that of the subscribers, too
 */
public record RateQuery(
    MonthPeriod months,
    int per,
    boolean byMonth,
    boolean byDistrict,
    SortedMap<Dimension, String> filters) {
  /** The figures whose numerators are complaints: each complaint is in one of them. */
  private static final List<String> COMPLAINTS = List.of("volume-new", "volume-repeat");

  public RateQuery {
    filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
  }

  /** The complaints of these months, of the whole operator, in one group. */
  public static RateQuery whole(MonthPeriod months, int per) {
    return new RateQuery(months, per, false, false, new TreeMap<>());
  }

  /** The same by district. */
  public RateQuery byDistricts() {
    return new RateQuery(months, per, byMonth, true, filters);
  }

  RateQuery over(MonthPeriod other) {
    return new RateQuery(other, per, byMonth, byDistrict, filters);
  }

  /**
   * Where the complaints of one group are listed: together exactly these.
   *
   * @param month null where months are no groups
   * @param district null where districts are none
   */
  List<String> cases(YearMonth month, String district) {
    var narrowed = new TreeMap<>(filters);
    if (district != null) {
      narrowed.put(Dimension.DISTRICT, district);
    }
    var of = month == null ? months : new MonthPeriod(month, month);
    return new RateQuery(of, per, false, false, narrowed)
        .selections().stream().map(FigureLinks::cases).toList();
  }

  /** Whose subscribers the total is of. */
  String place() {
    return filters.getOrDefault(Dimension.DISTRICT, SubscriberCount.OPERATOR);
  }

  /** Which rows the complaints are read from. */
  List<Selection> selections() {
    return COMPLAINTS.stream()
        .map(figure -> new Selection(figure, months.days(), filters))
        .toList();
  }
}
