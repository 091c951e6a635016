package io.redress.analytics.figure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which period a figure is compared with. */
public enum EarlierPeriod {
  /** As many days as are asked for, up to the day before the first of them. */
  PREVIOUS("previous") {
    @Override
    public Period of(Period asked) {
      return new Period(asked.from().minusDays(asked.days()), asked.from().minusDays(1));
    }

    @Override
    LocalDate later(LocalDate day, Period asked) {
      return day.plusDays(asked.days());
    }

    @Override
    LocalDate earlier(LocalDate day, Period asked) {
      return day.minusDays(asked.days());
    }
  },
  /** The same dates a year before; where there was no 29 February, the 28th stands at the ends. */
  LAST_YEAR("lastYear") {
    @Override
    public Period of(Period asked) {
      return new Period(asked.from().minusYears(1), asked.to().minusYears(1));
    }

    @Override
    LocalDate later(LocalDate day, Period asked) {
      return day.plusYears(1);
    }

    @Override
    LocalDate earlier(LocalDate day, Period asked) {
      return day.minusYears(1);
    }
  };

  private final String parameter;

  EarlierPeriod(String parameter) {
    this.parameter = parameter;
  }

  /** As it is written in {@code compare} and in answers. */
  public String parameter() {
    return parameter;
  }

  /** The period to compare the asked one with. */
  public abstract Period of(Period asked);

  /** The day of the asked period that a day of the earlier one is beside, one of the two ways. */
  abstract LocalDate later(LocalDate day, Period asked);

  /** The day of the earlier period that a day of the asked one is beside, one of the two ways. */
  abstract LocalDate earlier(LocalDate day, Period asked);

  /**
   * The day of the asked period that a day of the earlier one stands beside; empty for a 29
   * February beside a year that has none and for a 28 that stands for one at the start: they count
   * in the total alone.
   */
  public Optional<LocalDate> beside(LocalDate day, Period asked) {
    return Optional.of(later(day, asked))
        .filter(later -> earlier(later, asked).equals(day))
        .filter(asked::contains);
  }

  static Optional<EarlierPeriod> named(String parameter) {
    return Arrays.stream(values()).filter(e -> e.parameter.equals(parameter)).findFirst();
  }

  static String all() {
    return Arrays.stream(values()).map(EarlierPeriod::parameter).collect(Collectors.joining(", "));
  }
}
