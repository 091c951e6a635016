package io.redress.workflow.migration;

/** A case cannot change to another version; the message says why, in words for process owners. */
public class CaseStaysException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CaseStaysException(String why) {
    super(why);
  }

  public CaseStaysException(String why, Throwable cause) {
    super(why, cause);
  }
}
