package io.redress.analytics.fact;

import java.sql.SQLException;

/** The database refused a statement; the cause says whether another try may help. */
public final class FactStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FactStoreException(SQLException cause) {
    super(cause);
  }
}
