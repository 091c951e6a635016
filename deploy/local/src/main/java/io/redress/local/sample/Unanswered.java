package io.redress.local.sample;

/** A service did not answer, or answered 5xx: whether the request was done is not known. */
public final class Unanswered extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unanswered(String message, Throwable cause) {
    super(message, cause);
  }
}
