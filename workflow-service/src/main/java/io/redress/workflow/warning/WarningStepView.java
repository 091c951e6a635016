package io.redress.workflow.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to a warning. */
@Schema(name = "WarningStep")
public record WarningStepView(OffsetDateTime at, String type, JsonNode data) {}
