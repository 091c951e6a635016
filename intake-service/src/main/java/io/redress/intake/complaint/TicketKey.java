package io.redress.intake.complaint;

import io.redress.intake.ticket.TrackingCode;

/** What opens a ticket to its customer. */
public record TicketKey(String complaintId, TrackingCode code) {}
