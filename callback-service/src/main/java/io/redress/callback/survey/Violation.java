package io.redress.callback.survey;

/**
 * What is wrong, and how to mend it.
 *
 * @param field path in the request
 */
record Violation(String field, String message, String mend) {}
