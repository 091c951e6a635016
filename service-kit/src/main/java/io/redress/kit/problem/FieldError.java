package io.redress.kit.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field in the body ({@code customer.number}, {@code items[2].code}), or
 *     the name of a parameter or header
 * @param message what is wrong, never the offending value
 * @param mend how to correct it
 */
public record FieldError(String field, String message, String mend) {}
