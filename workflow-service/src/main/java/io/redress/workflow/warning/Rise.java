package io.redress.workflow.warning;

import java.time.Instant;
import java.util.List;

/**
 * Complaints rose above what is usual, or rose further, as analytics told.
 *
 * @param kind ALL, CATEGORY_GROUP, CATEGORY, AREA or LAUNCH
 * @param key code of the category, its group or the area; empty for all complaints; of a launch
 *     which of its series it is
 * @param scope which complaints of a launch or an area rose; of nothing in all other cases
 * @param rises how often it rose further; 0 when it is new
 */
public record Rise(
    String warningId,
    String kind,
    String key,
    Scope scope,
    Instant since,
    Instant hour,
    long counted,
    double usual,
    double times,
    int rises,
    Instant at) {
  /**
   * Which complaints rose, as far as the kind and the key do not say it.
   *
   * @param category code of the category or of its group; {@code null} for all
   * @param product as complaints name it; {@code null} for all
   * @param areas districts, else branches; empty for all
   */
  public record Scope(String category, String product, List<String> areas) {
    /** Where kind and key say it all. */
    public static final Scope NONE = new Scope(null, null, List.of());

    public Scope {
      areas = areas == null ? List.of() : List.copyOf(areas);
    }
  }

  /** What decides which department it concerns. */
  String concerned() {
    return scope.category() == null ? key : scope.category();
  }
}
