package io.redress.analytics.holiday;

import io.redress.kit.etag.Versions;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import org.jboss.logging.Logger;

/** Keeps the calendar of a year, whole at a time. */
@ApplicationScoped
class KeepHolidays {
  private static final Logger LOG = Logger.getLogger(KeepHolidays.class);
  private static final int EARLIEST_YEAR = 2000;
  private static final int LATEST_YEAR = 2099;

  @Inject Holidays holidays;
  @Inject Zone zone;
  @Inject Clock clock;

  /**
   * Reads it.
   *
   * @throws ProblemException not-found
   */
  @Transactional
  HolidayView read(int year) {
    return holidays
        .of(year)
        .orElseThrow(
            () ->
                ProblemException.of(
                    CommonProblem.NOT_FOUND, "No holidays of this year have been set."));
  }

  /**
   * Puts it in the place of what there is.
   *
   * @param ifMatch needed where there is something
   * @throws ProblemException invalid-field, precondition-required, precondition-failed
   */
  @Transactional
  HolidayView put(int year, String ifMatch, HolidayRequest request, String by) {
    check(year, request);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var version = holidays.lock(year, by, at);
    if (version > 0) {
      Versions.require(ifMatch, version);
    }
    var days =
        request.days().stream().sorted(Comparator.comparing(HolidayRequest.Day::day)).toList();
    var view = new HolidayView(year, version + 1, by, zone.at(at), days);
    holidays.replace(view);
    LOG.infof("Holidays set: year=%d version=%d days=%d", year, view.version(), days.size());
    return view;
  }

  private static void check(int year, HolidayRequest request) {
    var wrong = ProblemException.of(CommonProblem.INVALID_FIELD, "It is no calendar of the year.");
    if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
      wrong.field("year", "is not between 2000 and 2099", "Send the year in the address.");
    }
    var seen = new HashSet<LocalDate>();
    for (var at = 0; at < request.days().size(); at++) {
      var day = request.days().get(at).day();
      if (day.getYear() != year) {
        wrong.field("days[" + at + "].day", "is not of the year", "Send it with its own year.");
      } else if (!seen.add(day)) {
        wrong.field("days[" + at + "].day", "is there twice", "Leave one of them out.");
      }
    }
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
  }
}
