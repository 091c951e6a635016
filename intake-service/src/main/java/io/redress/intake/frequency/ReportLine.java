package io.redress.intake.frequency;

import java.time.Instant;

/** A line of a customer's ledger as it is in the table now; see {@link Report}. */
public record ReportLine(
    long serial,
    Instant registeredAt,
    String complaintId,
    String issueId,
    String category,
    boolean counted) {}
