package io.redress.callback.survey;

import io.redress.callback.channel.ChannelKind;
import java.time.Instant;

/** A customer is sent the link to a survey, {@code survey.issued}; once for each survey. */
record SurveyIssued(
    String complaintId,
    String ticketNumber,
    String surveyId,
    String callbackId,
    int round,
    String template,
    int templateVersion,
    ChannelKind channel,
    Instant expiresAt,
    Instant at) {

  static final String TYPE = "survey.issued";
}
