package io.redress.intake.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plan as an answer names it: {@code P-000123}, or {@code P-000123/2} for a version.
 *
 * @param version {@code null} for the one in force
 */
public record PlanReference(PlanNumber number, Integer version) {
  private static final Pattern FORM = Pattern.compile("([^/]{1,20})(?:/([1-9]\\d{0,5}))?");

  /** What somebody wrote; empty when it names no plan. */
  public static Optional<PlanReference> parse(String text) {
    Matcher matcher = FORM.matcher(text == null ? "" : text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Integer version = matcher.group(2) == null ? null : Integer.valueOf(matcher.group(2));
    return PlanNumber.parse(matcher.group(1)).map(number -> new PlanReference(number, version));
  }

  /** As it is shown. */
  public String value() {
    return version == null ? number.value() : number.value() + "/" + version;
  }
}
