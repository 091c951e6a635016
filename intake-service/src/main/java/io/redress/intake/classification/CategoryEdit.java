package io.redress.intake.classification;

/**
 * How somebody asks for a change of the category tree.
 *
 * @param ifMatch the version of the tree that it is based on, as its ETag
 * @param reason for those who ask later
 */
public record CategoryEdit(String code, String ifMatch, String reason, String by) {}
