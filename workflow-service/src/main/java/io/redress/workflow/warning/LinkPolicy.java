package io.redress.workflow.warning;

import java.time.Instant;

/** Whether a complaint is one of those that a warning is about. */
final class LinkPolicy {
  private LinkPolicy() {}

  /**
   * What the warning watches.
   *
   * @param scope what kind and key do not say; its product in the spelling by which they are
   *     compared
   * @param endedAt {@code null} while it lasts
   */
  record Series(String kind, String key, Rise.Scope scope, Instant since, Instant endedAt) {}

  /**
   * A complaint as it was registered.
   *
   * @param area the district, else the branch; {@code null} where neither is known
   * @param product its spelling; {@code null} where it names none
   */
  record Report(
      String category, String categoryGroup, String area, String product, Instant registeredAt) {
    private boolean isOf(String code) {
      return code.equals(category) || code.equals(categoryGroup);
    }
  }

  /**
   * Registered while the warning lasted, and by what it is about: of its category or group, from
   * its area, of what was launched. That they came at one time links none to a launch whose product
   * and categories nobody told, nor to a kind that is not known here.
   */
  static boolean isLinked(Series series, Report report) {
    boolean inTime =
        !report.registeredAt().isBefore(series.since())
            && (series.endedAt() == null || report.registeredAt().isBefore(series.endedAt()));
    Rise.Scope scope = series.scope();
    return inTime
        && switch (series.kind()) {
          case "ALL" -> true;
          case "CATEGORY" -> series.key().equals(report.category());
          case "CATEGORY_GROUP" -> series.key().equals(report.categoryGroup());
          case "AREA" -> series.key().equals(report.area()) && isWithin(scope, report);
          case "LAUNCH" ->
              (scope.product() != null || scope.category() != null) && isWithin(scope, report);
          default -> false;
        };
  }

  private static boolean isWithin(Rise.Scope scope, Report report) {
    return (scope.category() == null || report.isOf(scope.category()))
        && (scope.product() == null || scope.product().equals(report.product()))
        && (scope.areas().isEmpty()
            || report.area() != null && scope.areas().contains(report.area()));
  }
}
