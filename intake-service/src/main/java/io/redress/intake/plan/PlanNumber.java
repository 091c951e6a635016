package io.redress.intake.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan is called by people and in addresses: {@code P-000123}. Never given twice. */
public record PlanNumber(long serial) {
  private static final Pattern FORM = Pattern.compile("P-(\\d{6,12})");

  /** A number as it is shown, in upper or lower case; empty for anything else. */
  public static Optional<PlanNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text.strip().toUpperCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(new PlanNumber(Long.parseLong(matcher.group(1))))
        : Optional.empty();
  }

  public String value() {
    return "P-%06d".formatted(serial);
  }

  @Override
  public String toString() {
    return value();
  }
}
