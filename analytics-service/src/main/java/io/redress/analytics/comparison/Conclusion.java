package io.redress.analytics.comparison;

import io.redress.analytics.figure.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What a comparison says, in plain words. */
final class Conclusion {
  private static final double LEAST_SHOWN = 0.001;

  private Conclusion() {}

  static Wording of(String first, String second, ShareComparison comparison) {
    var change = comparison.difference();
    var higher = change > 0;
    var same = change == 0;
    var by = points(Math.abs(change));
    var confidence = percent(comparison.confidence());
    var low = signed(comparison.interval().low());
    var high = signed(comparison.interval().high());
    var found = comparison.isSignificant();
    var test = comparison.test().method().wording();
    return new Wording(
        (same
                ? "%s and %s have the same share, %s.".formatted(second, first, share(comparison))
                : "The share of %s (%s) is %s percentage points %s than that of %s (%s)."
                    .formatted(
                        second,
                        percent(comparison.second().value()),
                        by,
                        higher ? "higher" : "lower",
                        first,
                        percent(comparison.first().value())))
            + " With %s confidence the difference lies between %s and %s percentage points."
                .formatted(confidence, low, high)
            + " Chance alone makes one as great in %s of such comparisons (%s): "
                .formatted(chance(comparison, "less than "), test.en())
            + (found
                ? "the difference is more than chance."
                : "a difference is not shown, which does not show that there is none."),
        (same
                ? "“%s”与“%s”的比例相同，均为 %s。".formatted(second, first, share(comparison))
                : "“%s”的比例（%s）比“%s”（%s）%s %s 个百分点。"
                    .formatted(
                        second,
                        percent(comparison.second().value()),
                        first,
                        percent(comparison.first().value()),
                        higher ? "高" : "低",
                        by))
            + "在 %s 的置信水平下，差值介于 %s 与 %s 个百分点之间。".formatted(confidence, low, high)
            + "仅凭偶然，此类比较中有 %s 会出现同样大的差异（%s）：".formatted(chance(comparison, "不到 "), test.zh())
            + (found ? "差异并非偶然。" : "未能证明存在差异，但也不能说明没有差异。"));
  }

  private static String share(ShareComparison comparison) {
    return percent(comparison.first().value());
  }

  private static String chance(ShareComparison comparison, String lessThan) {
    var chance = comparison.test().pValue();
    return chance < LEAST_SHOWN ? lessThan + percent(LEAST_SHOWN) : percent(chance);
  }

  private static String percent(double share) {
    return points(share) + " %";
  }

  private static String signed(double difference) {
    return String.format(Locale.ROOT, "%+.1f", rounded(difference));
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.1f", rounded(share));
  }

  /** Decimal before it is rounded: 0.0005 is half a tenth of a point, whatever the binary says. */
  private static BigDecimal rounded(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
  }
}
