package io.redress.callback.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the sheet that the table does not answer as expected. */
@Schema(name = "DecisionSheetFailure")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SheetFailure(String name, Map<String, Object> expected, Map<String, Object> got) {}
