package io.redress.callback.order;

import java.sql.SQLException;

/** The database refused the lock of a complaint; the transaction cannot go on. */
public final class ComplaintNotLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ComplaintNotLockedException(SQLException cause) {
    super("The lock of a complaint was not given", cause);
  }
}
