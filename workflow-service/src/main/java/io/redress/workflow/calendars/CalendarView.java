package io.redress.workflow.calendars;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a calendar in an answer. */
@Schema(name = "Calendar")
public record CalendarView(
    String code,
    int version,
    CalendarRules rules,
    String changedBy,
    String reason,
    OffsetDateTime changedAt) {}
