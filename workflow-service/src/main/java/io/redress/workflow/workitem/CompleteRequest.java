package io.redress.workflow.workitem;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An outcome and the fields of its form, side by side in one object. */
@Schema(
    name = "CompleteRequest",
    description = "The outcome, and beside it the fields that the work item lists for it.",
    additionalProperties = Schema.True.class,
    example =
        "{\"outcome\": \"resolved\", \"cause\": \"cell overload\", \"measure\": \"carrier added\"}")
public class CompleteRequest {
  /** One of the outcomes that the work item lists. */
  @NotBlank
  @Size(max = 64)
  @JsonProperty("outcome")
  @Schema(required = true)
  public String outcome;

  @Schema(hidden = true)
  private final Map<String, JsonNode> fields = new LinkedHashMap<>();

  /** A field of the outcome's form. */
  @JsonAnySetter
  void field(String name, JsonNode value) {
    fields.put(name, value);
  }

  Map<String, JsonNode> fields() {
    return fields;
  }
}
