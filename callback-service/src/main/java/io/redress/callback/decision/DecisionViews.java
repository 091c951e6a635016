package io.redress.callback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.decision.DecisionContract.Type;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How tables are shown. */
public final class DecisionViews {

  private DecisionViews() {}

  /** All tables. */
  @Schema(name = "Decisions")
  public record AllView(List<OneView> items) {}

  /** A table with what it is given and what it must answer. */
  @Schema(name = "Decision")
  public record OneView(
      @Schema(examples = "callback-selection") String key,
      String name,
      @Schema(description = "The version that decides") int activeVersion,
      List<FieldView> inputs,
      List<FieldView> outputs) {}

  /** One value. */
  @Schema(name = "DecisionField")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record FieldView(
      String name,
      Type type,
      @Schema(description = "What it may be; left out for anything") List<String> values,
      boolean optional) {}

  /** Versions of one table. */
  @Schema(name = "DecisionVersions")
  public record VersionsView(List<VersionView> items) {}

  /** A version. */
  @Schema(name = "DecisionVersion")
  public record VersionView(
      int version,
      @Schema(description = "Whether it decides now") boolean active,
      String reason,
      @Schema(description = "redress for what came with the product") String deployedBy,
      OffsetDateTime deployedAt) {}

  /** Values to try a table with. */
  @Schema(name = "DecisionTryRequest", examples = "{\"inputs\": {\"tier\": \"VIP\"}}")
  public record TryRequest(
      @jakarta.validation.constraints.NotNull @jakarta.validation.constraints.Size(max = 20)
          Map<String, Object> inputs) {}

  /** What the version in force answers. */
  @Schema(name = "DecisionAnswer")
  public record AnswerView(int version, Map<String, Object> outputs) {}
}
