package io.redress.intake.tracking;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The languages that customers are answered in. */
@ApplicationScoped
class Languages {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

  private final Locale otherwise;
  private final Zone zone;

  @Inject
  Languages(TrackingSettings settings, Zone zone) {
    this.otherwise = spoken(settings.language(), Locale.ENGLISH);
    this.zone = zone;
  }

  /**
   * The words in the language that an {@code Accept-Language} header likes best of those spoken;
   * the configured one without a header, with one that cannot be read, and where none is spoken.
   */
  Words words(String accepted) {
    return new Words(spoken(accepted, otherwise), zone.id());
  }

  private static Locale spoken(String accepted, Locale otherwise) {
    if (accepted == null || accepted.isBlank()) {
      return otherwise;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
      return best == null ? otherwise : best;
    } catch (IllegalArgumentException unreadable) {
      return otherwise;
    }
  }
}
