package io.redress.callback.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer answers. */
@Schema(
    name = "SurveyAnswersRequest",
    examples =
        "{\"answers\": {\"satisfied\": \"NO\", \"result\": 2, \"reasons\": [\"not-solved\"],"
            + " \"comment\": \"Still no signal\"}}")
public record SurveyAnswersRequest(
    @Schema(
            description =
                "By question: the code of an option, a list of codes, a whole number, or a text")
        @NotNull
        @Size(max = 60)
        Map<String, Object> answers) {}
