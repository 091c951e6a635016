package io.redress.intake.complaint;

import java.time.Instant;

/**
 * An earlier report of the same number.
 *
 * @param issueId the first ticket of its issue
 * @param category the leaf that it would be filed under now: a retired one's successor
 * @param counted false for an enquiry, and for what was withdrawn
 */
record EarlierReport(
    String complaintId,
    String issueId,
    String ticketNumber,
    String category,
    Instant registeredAt,
    boolean counted) {}
