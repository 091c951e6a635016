package io.redress.analytics.launch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is planned from now on, and why. */
@Schema(name = "LaunchChange")
public record LaunchChangeRequest(
    @NotNull @Valid LaunchContent launch,
    @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = LaunchReasonRequest.TEXT, message = LaunchContent.NO_CONTROLS)
        @Schema(examples = "The billing system is ready a week later.")
        String reason) {}
