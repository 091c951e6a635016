package io.redress.intake.classification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group or a leaf that is to be in the tree. */
@Schema(
    name = "AddCategoryRequest",
    examples =
        """
        {"code": "basic-communication.roaming", "names": {"en": "Roaming", "zh": "漫游"},
         "requiredFields": ["description", "incident.place"], "commonCause": true, "position": 26,
         "reason": "Roaming complaints were filed under other"}
        """)
public record AddCategoryRequest(
    @NotNull
        @Size(max = 64)
        @Pattern(
            regexp = "(?!versions$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?",
            message = "must be group or group.leaf, of small letters, digits and hyphens")
        @Schema(
            description = "group, or group.leaf for a leaf of that group; never used before",
            examples = "basic-communication.roaming")
        String code,
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
