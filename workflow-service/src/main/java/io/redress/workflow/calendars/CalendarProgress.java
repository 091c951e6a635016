package io.redress.workflow.calendars;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the running clocks have followed a calendar.
 *
 * @param cases whose clocks have been counted anew since this version was written
 * @param endedAt when all had followed; absent until then
 */
@Schema(name = "CalendarProgress")
public record CalendarProgress(
    String code, int version, OffsetDateTime begunAt, int cases, OffsetDateTime endedAt) {}
