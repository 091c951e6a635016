package io.redress.callback.sampling;

/**
 * The decision on one case.
 *
 * @param stratum the population the case was sampled in; present also for those always called
 * @param share target share of the stratum when it was decided, 0..1
 * @param version of the decision table; null where none was asked
 */
public record Selection(SelectionReason reason, String stratum, double share, Integer version) {}
