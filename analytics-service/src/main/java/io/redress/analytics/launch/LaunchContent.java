package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is planned. What is left out is missing until it is added: the audit says so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "LaunchContent",
    examples =
        "{\"name\": \"Family plan 99\", \"kind\": \"PRODUCT\", \"product\": \"Family plan 99\","
            + " \"date\": \"2026-12-01\", \"owner\": \"product.shen\", \"expected\": {\"count\": 24,"
            + " \"per\": \"DAY\"}, \"categories\": [\"price.price\"], \"plan\": \"P-000005\"}")
public record LaunchContent(
    @NotBlank @Size(max = 120) @Pattern(regexp = PLAIN, message = NO_CONTROLS) String name,
    @NotNull LaunchKind kind,
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = PLAIN, message = NO_CONTROLS)
        @Schema(
            description =
                "As complaints name it in their field product, however they spell it: width, capitals"
                    + " and blanks make no difference.")
        String product,
    @Schema(description = "The day on which it comes to the market.") LocalDate date,
    @Min(7)
        @Max(180)
        @Schema(
            description = "For how many days from that day it is watched.",
            defaultValue = "60",
            examples = "60")
        Integer watchDays,
    @Size(min = 1, max = 120)
        @Pattern(regexp = PLAIN, message = NO_CONTROLS)
        @Schema(description = "User name of who answers for it.", examples = "product.shen")
        String owner,
    @Valid ExpectedComplaints expected,
    @Size(max = 20)
        @Schema(
            description = "Codes of the leaves and groups of categories that it concerns.",
            examples = "[\"price.price\"]")
        List<@NotNull @Size(max = 80) @Pattern(regexp = CODE, message = IS_CODE) String> categories,
    @Size(max = 50)
        @Schema(
            description = "Codes of the districts or branches that it concerns; all without.",
            examples = "[\"lakeside\"]")
        List<@NotNull @Size(max = 64) @Pattern(regexp = CODE, message = IS_CODE) String> districts,
    @Pattern(regexp = "P-\\d{6,12}(/[1-9]\\d{0,5})?", message = "must be like P-000123")
        @Schema(
            description = "The response plan, P-000123, or one version of it, P-000123/2.",
            examples = "P-000005")
        String plan) {
  static final String PLAIN = "[^\\p{Cntrl}]*";
  static final String NO_CONTROLS = "must not have control characters";
  private static final String CODE = "[^\\p{Cntrl},\\s]+";
  private static final String IS_CODE = "must be a code without blanks and commas";

  public LaunchContent {
    categories = categories == null ? List.of() : listed(categories);
    districts = districts == null ? List.of() : listed(districts);
  }

  LaunchContent watchedFor(int days) {
    return new LaunchContent(
        name.strip(),
        kind,
        product.strip(),
        date,
        watchDays == null ? Integer.valueOf(days) : watchDays,
        owner == null ? null : owner.strip(),
        expected,
        categories.stream().distinct().toList(),
        districts.stream().distinct().toList(),
        plan);
  }

  /** Elements may be missing until the bounds were checked, so this must take them. */
  private static <T> List<T> listed(List<T> items) {
    return Collections.unmodifiableList(new ArrayList<>(items));
  }
}
