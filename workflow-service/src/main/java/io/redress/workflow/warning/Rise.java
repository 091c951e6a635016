package io.redress.workflow.warning;

import java.time.Instant;

/**
 * Complaints rose above what is usual, or rose further, as analytics told.
 *
 * @param kind ALL, CATEGORY_GROUP, CATEGORY or AREA
 * @param key code of the category, its group or the area; empty for all complaints
 * @param rises how often it rose further; 0 when it is new
 */
public record Rise(
    String warningId,
    String kind,
    String key,
    Instant since,
    Instant hour,
    long counted,
    double usual,
    double times,
    int rises,
    Instant at) {}
