package io.redress.callback.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table breaks. */
@Schema(name = "DecisionViolation")
public record Violation(
    @Schema(description = "Id of the element, or the line in the file", examples = "rule_3")
        String element,
    @Schema(examples = "input-entry") String rule,
    String message,
    @Schema(description = "How to mend it") String mend) {}
