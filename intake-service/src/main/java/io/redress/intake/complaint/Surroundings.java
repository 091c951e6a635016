package io.redress.intake.complaint;

/**
 * What one number reported around a time of the past.
 *
 * @param before up to that time, that time included
 * @param after later than that
 */
record Surroundings(Ledger before, Ledger after) {}
