package io.redress.analytics.finding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done about a weak spot, by whom, and how it will be judged. */
@Schema(name = "FindingMeasure")
public record MeasureRequest(
    @NotBlank
        @Size(max = 100)
        @Pattern(regexp = FindingRequest.TEXT, message = FindingRequest.NO_CONTROLS)
        @Schema(examples = "head.qian")
        String owner,
    @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = FindingRequest.TEXT, message = FindingRequest.NO_CONTROLS)
        @Schema(examples = "The first bill explains the part of the month.")
        String measure,
    @NotNull
        @Schema(
            description = "From which day on it works; its effect is counted from then on.",
            examples = "2026-12-01")
        LocalDate date,
    @NotNull @Valid TargetRequest target,
    @Size(max = 1000)
        @Pattern(regexp = FindingRequest.TEXT, message = FindingRequest.NO_CONTROLS)
        @Schema(description = "Why; needed where a measure is changed.")
        String reason) {}
