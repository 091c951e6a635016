package io.redress.kit.failure;

import com.mysql.cj.exceptions.StatementIsClosedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What a failure means for whoever may try again, decided in this one place from the chain of
 * causes.
 */
public enum Failure {
  /** The database (or something else that is needed) cannot be reached. */
  AWAY,
  /** Two did the same at once: a deadlock, a lock wait that ran out, an outdated version. */
  CONTENTION,
  /** Marked as {@link TransientFailure}. */
  PASSING,
  /** Anything else: trying again is unlikely to help. */
  LASTING;

  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int CHECKREAD = 1020;
  private static final Set<Integer> SERVER_GOING_OR_FULL =
      Set.of(1040, 1053, 1077, 1290, 1927, 3169);

  /** Whether the same work should be tried again until it succeeds. */
  public boolean isTransient() {
    return this != LASTING;
  }

  /** Classifies by the first telling exception of the chain, suppressed ones included. */
  public static Failure of(Throwable thrown) {
    return of(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Failure of(Throwable thrown, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return LASTING;
    }
    Failure found = single(thrown);
    if (found == LASTING) {
      found = of(thrown.getCause(), seen);
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (found == LASTING) {
        found = of(suppressed, seen);
      }
    }
    return found;
  }

  private static Failure single(Throwable thrown) {
    // Memory comes back; what waits for it must not be lost meanwhile.
    if (thrown instanceof TransientFailure || thrown instanceof OutOfMemoryError) {
      return PASSING;
    }
    if (thrown instanceof OptimisticLockException
        || thrown instanceof PessimisticLockException
        || thrown instanceof LockTimeoutException) {
      return CONTENTION;
    }
    // A batch that finds the connection dead says only that its statement was closed.
    if (thrown instanceof ConnectException || thrown instanceof StatementIsClosedException) {
      return AWAY;
    }
    return thrown instanceof SQLException sql ? database(sql) : LASTING;
  }

  private static Failure database(SQLException sql) {
    int code = sql.getErrorCode();
    if (code == DEADLOCK || code == LOCK_WAIT_TIMEOUT || code == CHECKREAD) {
      return CONTENTION;
    }
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    boolean connection =
        state.startsWith("08")
            || sql instanceof SQLNonTransientConnectionException
            || sql instanceof SQLRecoverableException
            || SERVER_GOING_OR_FULL.contains(code);
    // The pool reports that no connection came in time without state or code.
    boolean noneInTime = String.valueOf(sql.getMessage()).startsWith("Sorry, acquisition timeout");
    if (connection || noneInTime) {
      return AWAY;
    }
    return sql instanceof SQLTransientException ? CONTENTION : LASTING;
  }
}
