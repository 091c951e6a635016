package io.redress.callback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the sheet by which a table is tested. */
@Schema(
    name = "DecisionSheetCase",
    examples =
        "{\"name\": \"A VIP is called\", \"inputs\": {\"tier\": \"VIP\"}, \"expected\": {\"decision\":"
            + " \"CALL\", \"reason\": \"VIP\"}}")
public record SheetCase(
    @NotBlank @Size(max = 100) String name,
    @Schema(description = "Inputs left out are as in an ordinary case") @NotNull @Size(max = 20)
        Map<String, Object> inputs,
    @Schema(description = "Outputs left out may be anything; null for none")
        @NotEmpty
        @Size(max = 20)
        @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
        Map<String, Object> expected) {}
