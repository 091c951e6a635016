package io.redress.callback.survey;

import java.time.Instant;

/**
 * A survey ended without an answer, {@code survey.closed}: at most once for each.
 *
 * @param cause EXPIRED, which is a customer who did not respond, or CANCELLED
 * @param delivered whether a gateway or mail server took its link
 */
record SurveyClosed(
    String complaintId,
    String ticketNumber,
    String surveyId,
    String callbackId,
    int round,
    String template,
    int templateVersion,
    LinkState cause,
    boolean delivered,
    Instant at) {

  static final String TYPE = "survey.closed";
}
