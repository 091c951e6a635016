package io.redress.intake.period;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A major event as it is to be. */
@Schema(
    name = "SpecialPeriodRequest",
    examples =
        """
        {"name": "College entrance examination", "from": "2026-06-07T08:00:00+08:00",
         "to": "2026-06-09T18:00:00+08:00", "branches": ["north"],
         "categories": ["basic-communication"], "reason": "Halls need the network all day"}
        """)
public record SpecialPeriodRequest(
    @NotBlank @Size(max = 100) String name,
    @NotNull @Schema(description = "First second; fractions are cut off") OffsetDateTime from,
    @NotNull @Schema(description = "First second that is no longer in it; fractions are cut off")
        OffsetDateTime to,
    @Size(max = 50)
        @Schema(description = "Branches or districts, as tickets have them; all when left out")
        List<
                @NotNull @Size(min = 1, max = 64)
                @Pattern(regexp = "[^,]*", message = "must have no comma") String>
            branches,
    @Size(max = 50) @Schema(description = "Codes of groups and leaves; all when left out")
        List<@NotNull @Size(min = 1, max = 64) String> categories,
    @NotBlank @Size(max = 500) String reason) {

  public SpecialPeriodRequest {
    branches = branches == null ? List.of() : branches;
    categories = categories == null ? List.of() : categories;
  }

  Instant start() {
    return from.toInstant().truncatedTo(ChronoUnit.SECONDS);
  }

  Instant end() {
    return to.toInstant().truncatedTo(ChronoUnit.SECONDS);
  }
}
