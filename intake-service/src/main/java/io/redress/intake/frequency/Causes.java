package io.redress.intake.frequency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What made a number a high-frequency customer: its reports of the long window by category, the
 * most frequent first.
 */
@Schema(name = "FrequencyCauses")
public record Causes(
    @Schema(description = "COMMON where at least half of the reports have a common cause")
        CauseKind kind,
    @Schema(description = "Reports with a common cause") int common,
    @Schema(description = "Reports with a special cause") int special,
    List<Cause> categories) {
  public Causes {
    categories = List.copyOf(categories);
  }

  static Causes of(List<Cause> categories) {
    int common = sum(categories, CauseKind.COMMON);
    int special = sum(categories, CauseKind.SPECIAL);
    return new Causes(
        common >= special ? CauseKind.COMMON : CauseKind.SPECIAL, common, special, categories);
  }

  private static int sum(List<Cause> categories, CauseKind kind) {
    return categories.stream().filter(cause -> cause.kind() == kind).mapToInt(Cause::reports).sum();
  }

  /** The reports of one category. */
  @Schema(name = "FrequencyCause")
  public record Cause(
      @Schema(examples = "basic-business.bill-disputed") String category,
      @Schema(examples = "basic-business") String group,
      CauseKind kind,
      int reports) {}
}
