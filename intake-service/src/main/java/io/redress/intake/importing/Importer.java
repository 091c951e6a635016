package io.redress.intake.importing;

/**
 * Who imports.
 *
 * @param department {@code null} when the token names none
 * @param branch {@code null} for the head office
 * @param seesAll whether imports of others are theirs to see
 */
record Importer(String user, String department, String branch, boolean seesAll) {}
