package io.redress.intake.complaint;

/**
 * A complaint that somebody addressed, and the first report of its issue, locked.
 *
 * @param addressed the same as {@code first}, or one of its repeats
 */
record Issue(Complaint addressed, Complaint first) {}
