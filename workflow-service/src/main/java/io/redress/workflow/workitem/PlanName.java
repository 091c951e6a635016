package io.redress.workflow.workitem;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people name a response plan of the knowledge base, which intake keeps. */
public final class PlanName {
  private static final Pattern FORM = Pattern.compile("P-\\d{6,12}(/[1-9]\\d{0,5})?");

  private PlanName() {}

  /** The name as it is shown, in capitals; empty for anything else. */
  public static Optional<String> of(String text) {
    return Optional.of(text.strip().toUpperCase(Locale.ROOT))
        .filter(name -> FORM.matcher(name).matches());
  }
}
