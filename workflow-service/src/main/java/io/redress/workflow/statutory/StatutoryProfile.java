package io.redress.workflow.statutory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Clocks that a law or a regulator sets beside the operator's own, and the complaints to which they
 * apply. What is stored, and what the API takes and shows.
 *
 * @param name for people
 * @param applies the rule table: a complaint that matches any row has the profile's clocks; without
 *     a row the profile applies to none
 * @param clocks what has to happen by when
 * @param deadlockAfterDissatisfied after how many dissatisfied answers the dispute is deadlocked;
 *     absent: never
 */
@Schema(name = "StatutoryProfile")
public record StatutoryProfile(
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,
    @NotNull @Size(max = 50) List<@Valid @NotNull Row> applies,
    @NotNull @Size(min = 1, max = 10) List<@Valid @NotNull StatutoryClock> clocks,
    @Min(1) @Max(20) Integer deadlockAfterDissatisfied) {

  /**
   * A row of the rule table; a member left out matches everything.
   *
   * @param category a category or its group: {@code price} matches {@code price.price}
   */
  @Schema(name = "StatutoryRow")
  public record Row(@Size(max = 40) String channel, @Size(max = 100) String category) {
    boolean matches(String ofChannel, String ofCategory) {
      return (channel == null || channel.equals(ofChannel))
          && (category == null
              || ofCategory.equals(category)
              || ofCategory.startsWith(category + '.'));
    }
  }

  /** Whether a complaint has the profile's clocks. */
  boolean appliesTo(String channel, String category) {
    return applies.stream().anyMatch(row -> row.matches(channel, category));
  }
}
