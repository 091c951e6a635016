package io.redress.kit.wording;

/**
 * A listed word in a field.
 *
 * @param field path of the field in the request
 * @param word as it is listed, not as it was written
 * @param neutral what to write instead
 */
public record Finding(String field, String word, String neutral) {}
