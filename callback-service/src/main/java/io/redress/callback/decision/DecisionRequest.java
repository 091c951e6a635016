package io.redress.callback.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table to be checked or deployed. */
@Schema(name = "DecisionRequest")
public record DecisionRequest(
    @Schema(description = "Needed to deploy", examples = "Call everybody of the new district")
        @Size(max = 500)
        String reason,
    @Schema(description = "The file, DMN 1.3 as Camunda Modeler saves it")
        @NotBlank
        @Size(max = 60_000)
        String table,
    @Schema(description = "The cases that test it; those of the version in force when left out")
        @Size(max = 200)
        List<@NotNull @Valid SheetCase> sheet) {}
