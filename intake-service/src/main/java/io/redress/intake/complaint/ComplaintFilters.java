package io.redress.intake.complaint;

import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Customers;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the parameters of a list. */
@ApplicationScoped
class ComplaintFilters {
  /** Searching words opens titles, so it stays within this time unless another is asked for. */
  private static final Duration SEARCHED = Duration.ofDays(90);

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern TICKET = Pattern.compile("[0-9][0-9 -]{1,14}");
  private static final int LONGEST_SEARCH = 100;

  private final Customers customers;
  private final Clock clock;

  @Inject
  ComplaintFilters(Customers customers, Clock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  /**
   * Reads.
   *
   * @throws ProblemException invalid-field
   */
  ComplaintFilter read(
      String number,
      String category,
      String status,
      String lane,
      String from,
      String to,
      String search) {
    String ticket = null;
    String words = null;
    if (search != null && !search.isBlank()) {
      if (search.length() > LONGEST_SEARCH) {
        throw ProblemException.invalid(
            "q", "is longer than " + LONGEST_SEARCH, "Search for fewer words.");
      }
      if (TICKET.matcher(search).matches()) {
        ticket = grouped(search.replaceAll("[ -]", ""));
      } else {
        words = search.strip();
      }
    }
    Instant start = TimeParameter.read("from", from);
    if (words != null && start == null) {
      start = clock.instant().minus(SEARCHED);
    }
    return new ComplaintFilter(
        number == null ? null : pseudonym(number),
        code("category", category),
        status == null ? null : code("status", status).toUpperCase(Locale.ROOT),
        lane(lane),
        start,
        TimeParameter.read("to", to),
        ticket,
        words);
  }

  private String pseudonym(String written) {
    CustomerNumber number =
        customers
            .read(written)
            .orElseThrow(
                () ->
                    ProblemException.invalid("number", "is not a number", "Send 5 to 20 digits."));
    return customers.pseudonymOf(number);
  }

  private static String code(String name, String value) {
    if (value != null && !CODE.matcher(value).matches()) {
      throw ProblemException.invalid(name, "is not a code", "Send one code, as lists show it.");
    }
    return value;
  }

  private static Lane lane(String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(Lane.values())
        .filter(lane -> lane.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "lane", "is not a lane", "Send STANDARD, GREEN or EMERGENCY."));
  }

  private static String grouped(String digits) {
    StringBuilder grouped = new StringBuilder(digits);
    if (grouped.length() > 12) {
      grouped.insert(12, '-');
    }
    if (grouped.length() > 6) {
      grouped.insert(6, '-');
    }
    return grouped.toString();
  }
}
