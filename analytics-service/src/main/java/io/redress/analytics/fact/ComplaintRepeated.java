package io.redress.analytics.fact;

/** What figures read of {@code complaint.repeated}: the first complaint was reported again. */
record ComplaintRepeated(int repeats, boolean reopened, String lane) {}
