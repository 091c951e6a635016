package io.redress.callback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who responded to a version of a survey, and who did not. */
@Schema(name = "SurveyResponses")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponsesView(
    @Schema(description = "First day of sending, in the zone of the business") LocalDate from,
    @Schema(description = "Last day") LocalDate to,
    @Schema(description = "Surveys sent out; open + answered + expired + cancelled") long issued,
    @Schema(description = "Of them taken by a gateway or mail server") long delivered,
    long open,
    long answered,
    @Schema(description = "Of the answered, those after the callback was closed") long late,
    @Schema(description = "Nobody responded") long expired,
    @Schema(description = "Not needed any more") long cancelled,
    @Schema(
            description = "answered / (answered + expired); left out where both are 0",
            examples = "0.3125")
        Double responseRate) {}
