package io.redress.intake.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything of a category but its code, as it is to be. */
@Schema(name = "ChangeCategoryRequest")
public record ChangeCategoryRequest(
    @NotNull @Valid Names names,
    @Size(max = 20) @Schema(description = "Fields that make a ticket complete; of a leaf only")
        List<@NotNull @Size(max = 64) String> requiredFields,
    @Schema(description = "Whether its tickets take the emergency lane; of a leaf only")
        Boolean emergency,
    @Schema(description = "Whether it is a common cause (else special); false when left out")
        Boolean commonCause,
    @NotNull @PositiveOrZero @Max(100_000) @Schema(description = "Smaller ones are shown first")
        Integer position,
    @NotBlank @Size(max = 500) String reason)
    implements CategoryRequest {}
