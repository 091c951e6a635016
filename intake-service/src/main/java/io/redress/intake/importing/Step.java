package io.redress.intake.importing;

/**
 * What one transaction adds to an import.
 *
 * @param records of the file, blank ones included
 */
record Step(long records, long lines, long taken, long repeated, long refused) {}
