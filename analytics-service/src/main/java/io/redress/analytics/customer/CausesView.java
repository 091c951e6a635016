package io.redress.analytics.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What reports are about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HighFrequencyCauses", description = "What reports are about.")
public record CausesView(
    @Schema(
            description =
                "COMMON where at least half of the reports have a common cause; absent where there are none.")
        Kind kind,
    @Schema(description = "Reports with a common cause.", examples = "3") long common,
    @Schema(description = "Reports with a special cause.", examples = "1") long special,
    @Schema(description = "The most frequent first.") List<Category> categories) {
  public CausesView {
    categories = List.copyOf(categories);
  }

  /** What kind of cause a category is. */
  @Schema(name = "HighFrequencyCauseKind")
  public enum Kind {
    COMMON,
    SPECIAL
  }

  /** The reports of one category. */
  @Schema(name = "HighFrequencyCause")
  public record Category(
      @Schema(examples = "basic-business.bill-disputed") String category,
      @Schema(examples = "basic-business") String group,
      Kind kind,
      @Schema(examples = "3") long reports) {}

  private static Kind kind(long common, long special) {
    if (common + special == 0) {
      return null;
    }
    return common >= special ? Kind.COMMON : Kind.SPECIAL;
  }

  /** Of reports by category. */
  static CausesView of(List<FrequentCustomers.Counted> counted, Collection<String> commonGroups) {
    var categories =
        counted.stream()
            .map(
                each ->
                    new Category(
                        each.category(),
                        each.group(),
                        commonGroups.contains(each.group()) ? Kind.COMMON : Kind.SPECIAL,
                        each.reports()))
            .toList();
    ToLongFunction<Kind> sum =
        kind ->
            categories.stream()
                .filter(category -> category.kind() == kind)
                .mapToLong(Category::reports)
                .sum();
    var common = sum.applyAsLong(Kind.COMMON);
    var special = sum.applyAsLong(Kind.SPECIAL);
    return new CausesView(kind(common, special), common, special, categories);
  }
}
