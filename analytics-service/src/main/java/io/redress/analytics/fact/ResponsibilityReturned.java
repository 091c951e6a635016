package io.redress.analytics.fact;

/** What figures read of {@code responsibility.returned}: how often so far. */
record ResponsibilityReturned(int returns) {}
