package io.redress.intake.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything that a version of a response plan says. Written by staff, kept as it was sent, and
 * shown so that it can be sent back. Days are days of the operator's zone, both ends included.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanContent")
public record PlanContent(
    @NotEmpty
        @Size(max = 20)
        @Schema(
            description = "Codes of the leaves and groups it is for",
            examples = "[\"basic-business.data-usage-disputed\"]")
        List<@NotBlank @Size(max = 64) String> categories,
    @NotNull @Valid @Schema(description = "At most 200 characters in each language") Words title,
    @NotEmpty @Size(max = MOST_CAUSES) @Schema(description = "What may be behind the complaint")
        List<@NotNull @Valid Cause> causes,
    @Schema(description = "First day on which it is suggested; from its publication without one")
        LocalDate validFrom,
    @Schema(
            description =
                "Last day on which it is suggested; for as long as it is published without")
        LocalDate validUntil,
    @NotNull
        @Schema(
            description = "Last day on which it need not be looked through again; then it is stale")
        LocalDate reviewBy) {
  static final int MOST_CAUSES = 20;

  public PlanContent {
    categories = categories == null ? List.of() : listed(categories);
    causes = causes == null ? List.of() : listed(causes);
  }

  /** Whose duty something is. */
  public enum Party {
    CUSTOMER,
    COMPANY,
    DEPARTMENT
  }

  /** One possible cause, and what is done about it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanCause")
  public record Cause(
      @NotNull @Valid @Schema(description = "What may have caused the complaint") Words cause,
      @NotNull @Valid @Schema(description = "How to handle it") Words measure,
      @Size(max = 10) @Schema(description = "Who has to do what") List<@NotNull @Valid Duty> duties,
      @NotNull @Valid @Schema(description = "What to say to the customer") Words wording,
      @Valid @Schema(description = "What it rests on") Rule rule) {
    public Cause {
      duties = duties == null ? List.of() : listed(duties);
    }

    /** The same with another wording of everything that is written in it. */
    public Cause with(UnaryOperator<String> wording) {
      return new Cause(
          cause.with(wording),
          measure.with(wording),
          duties.stream()
              .map(it -> new Duty(it.party(), it.department(), it.duty().with(wording)))
              .toList(),
          this.wording.with(wording),
          rule == null ? null : new Rule(wording.apply(rule.name()), rule.validUntil()));
    }
  }

  /** What somebody is responsible for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanDuty")
  public record Duty(
      @NotNull Party party,
      @Pattern(regexp = "[a-z0-9-]{1,64}")
          @Schema(description = "Its code, for DEPARTMENT only", examples = "billing")
          String department,
      @NotNull @Valid Words duty) {}

  /** The rule or law that a measure rests on. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PlanRule")
  public record Rule(
      @NotBlank @Size(max = 300) @Schema(examples = "《电信服务规范》") String name,
      @Schema(description = "Last day on which it is valid; without one until further notice")
          LocalDate validUntil) {}

  /** Elements may be missing until the bounds were checked, so this must take them. */
  private static <T> List<T> listed(List<T> items) {
    return Collections.unmodifiableList(new ArrayList<>(items));
  }
}
