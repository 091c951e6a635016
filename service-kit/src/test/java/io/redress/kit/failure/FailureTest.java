package io.redress.kit.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mysql.cj.exceptions.StatementIsClosedException;
import jakarta.persistence.OptimisticLockException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class FailureTest {
  private static final class Passing extends RuntimeException implements TransientFailure {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void theDatabaseBeingAwayIsRecognisedThroughItsWrapping() {
    assertEquals(Failure.AWAY, wrapped(new SQLException("link", "08S01", 0)));
    assertEquals(Failure.AWAY, wrapped(new SQLTransientConnectionException("no", "08001")));
    assertEquals(Failure.AWAY, wrapped(new ConnectException()));
    assertEquals(Failure.AWAY, wrapped(new SQLException("Sorry, acquisition timeout!")));
    assertEquals(Failure.AWAY, wrapped(new SQLException("shutdown", "08S01", 1053)));
    assertEquals(
        Failure.AWAY,
        wrapped(new SQLException("closed", "S1009", new StatementIsClosedException("closed"))));
  }

  @Test
  void twoAtOnceAreContention() {
    assertEquals(Failure.CONTENTION, wrapped(new SQLException("deadlock", "40001", 1213)));
    assertEquals(Failure.CONTENTION, wrapped(new SQLException("lock wait", "HY000", 1205)));
    assertEquals(Failure.CONTENTION, wrapped(new OptimisticLockException()));
  }

  @Test
  void othersLast() {
    assertEquals(Failure.LASTING, wrapped(new IllegalStateException()));
    assertEquals(
        Failure.LASTING, wrapped(new SQLIntegrityConstraintViolationException("d", "23000", 1062)));
    assertFalse(Failure.LASTING.isTransient());
    assertEquals(Failure.PASSING, wrapped(new Passing()));
  }

  @Test
  void aCycleOfCausesEnds() {
    RuntimeException one = new RuntimeException();
    RuntimeException two = new RuntimeException(one);
    one.initCause(two);
    assertEquals(Failure.LASTING, Failure.of(two));
  }

  @Test
  void aRedactedFailureKeepsTypesAndPlacesAndNoMessage() {
    RuntimeException original =
        new IllegalStateException("about 13800001234", new SQLException("of 13800001234"));
    StringWriter text = new StringWriter();
    Redacted.of(original).printStackTrace(new PrintWriter(text));
    assertFalse(text.toString().contains("13800001234"));
    assertTrue(text.toString().contains("java.lang.IllegalStateException"));
    assertTrue(text.toString().contains("java.sql.SQLException"));
    assertTrue(text.toString().contains("FailureTest.aRedacted"));
  }

  private static Failure wrapped(Exception cause) {
    return Failure.of(new RuntimeException("outer", new RuntimeException("inner", cause)));
  }
}
