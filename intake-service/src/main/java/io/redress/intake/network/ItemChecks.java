package io.redress.intake.network;

import io.redress.intake.classification.Categories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What makes sense of an item of the map, by its kind, whoever brings it; bounds were checked
 * before. Reads no table.
 */
@ApplicationScoped
class ItemChecks {
  static final String CODE = "^[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,63}$";
  static final String PLAN_NUMBER = "^[A-Za-z0-9][A-Za-z0-9-]{0,31}$";

  private static final Pattern CODES = Pattern.compile(CODE);
  private static final Pattern PLAN_NUMBERS = Pattern.compile(PLAN_NUMBER);
  private static final Instant OLDEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** Takes what is wrong. */
  interface Faults {
    void add(String field, String message, String mend);
  }

  private final Categories categories;
  private final Clock clock;

  @Inject
  ItemChecks(Categories categories, Clock clock) {
    this.categories = categories;
    this.clock = clock;
  }

  /** Names everything that is wrong with a draft. */
  void check(ItemDraft draft, Faults faults) {
    if (draft.code() == null || !CODES.matcher(draft.code()).matches()) {
      faults.add(
          "code",
          "must be 1 to 64 letters, digits, dots, colons, hyphens and underscores",
          "Send the stable identifier of the system that it comes from.");
    }
    if (draft.name() == null) {
      faults.add("name", "is missing", "Say what it is called.");
    }
    area(draft, faults);
    times(draft, faults);
    for (String code : draft.categories()) {
      if (!categories.isInUse(code) && categories.known(code).isEmpty()) {
        faults.add(
            "categories",
            "has a code that is no category",
            "Take leaves or groups of GET /categories.");
      }
    }
    if (draft.planNumber() != null && !PLAN_NUMBERS.matcher(draft.planNumber()).matches()) {
      faults.add("planNumber", "is not the number of a response plan", "Send, say, P-000123.");
    }
  }

  private static void area(ItemDraft draft, Faults faults) {
    if (draft.point() == null) {
      faults.add("point", "is missing", "Send latitude and longitude in degrees of WGS 84.");
    }
    if (draft.radius() == null && draft.kind() != NetworkKind.SITE) {
      faults.add("radius", "is missing", "Say how far its area reaches, in metres.");
    }
    if (draft.radius() != null && (draft.radius() < 0 || draft.radius() > Reach.FARTHEST)) {
      faults.add(
          "radius",
          "is not from 0 to " + Reach.FARTHEST + " metres",
          "Cut a wider area into several items.");
    }
  }

  private void times(ItemDraft draft, Faults faults) {
    sane("from", draft.from(), faults);
    sane("until", draft.until(), faults);
    sane("promisedAt", draft.promisedAt(), faults);
    switch (draft.kind()) {
      case FAULT -> {
        need("from", draft.from(), "Say since when it is broken.", faults);
        if (draft.from() != null && draft.from().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
          faults.add("from", "lies in the future", "What is to begin later are WORKS.");
        }
      }
      case WORKS -> {
        need("from", draft.from(), "Say when the window begins.", faults);
        need("until", draft.until(), "Say when the window ends.", faults);
      }
      case PLAN -> need("promisedAt", draft.promisedAt(), "Say when it will be completed.", faults);
      case SITE -> {
        // Nothing is asked of it: sites are known by where they stand.
      }
    }
    notBefore("until", draft.until(), draft.from(), faults);
    notBefore("promisedAt", draft.promisedAt(), draft.from(), faults);
  }

  private static void need(String field, Instant time, String mend, Faults faults) {
    if (time == null) {
      faults.add(field, "is missing", mend);
    }
  }

  private static void sane(String field, Instant time, Faults faults) {
    if (time != null && (time.isBefore(OLDEST) || time.isAfter(LATEST))) {
      faults.add(field, "is not between 1970 and 2100", "Correct the year.");
    }
  }

  private static void notBefore(String field, Instant time, Instant from, Faults faults) {
    if (time != null && from != null && time.isBefore(from)) {
      faults.add(field, "is before from", "Correct one of the two.");
    }
  }
}
