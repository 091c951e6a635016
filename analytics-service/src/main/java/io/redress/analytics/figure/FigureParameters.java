package io.redress.analytics.figure;

/** What a request says, unchecked; null where it says nothing. */
public record FigureParameters(
    String from, String to, String groupBy, String categoryGroup, String category, String branch) {}
