package io.redress.callback.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.callback.plan.Ratings;
import io.redress.callback.plan.Satisfied;
import java.time.Instant;
import java.util.List;

/**
 * A customer answered a survey, {@code survey.answered}: at most once for each. Without free text.
 *
 * @param late whether the callback had been closed as not reached before: the lifecycle keeps that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyAnswered(
    String complaintId,
    String ticketNumber,
    String surveyId,
    String callbackId,
    int round,
    String template,
    int templateVersion,
    Satisfied satisfied,
    Ratings ratings,
    List<String> reasons,
    boolean late,
    Instant at) {

  static final String TYPE = "survey.answered";
}
