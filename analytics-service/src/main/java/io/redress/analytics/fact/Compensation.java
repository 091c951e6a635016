package io.redress.analytics.fact;

/** What figures read of money that was granted: that it was. */
record Compensation(long amount, String currency) {}
