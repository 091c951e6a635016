package io.redress.callback.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.id.Ids;
import jakarta.inject.Inject;
import jakarta.persistence.PessimisticLockException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ComplaintEventsTest {

  private static final String TYPE = "callback.attempted";

  @Inject ComplaintEvents events;
  @Inject AgroalDataSource dataSource;

  private final String one = Ids.next();
  private final String other = with(1);
  private final String another = with(2);

  /** A complaint whose lock is so many places behind that of the first. */
  private String with(int places) {
    String id = Ids.next();
    while (ComplaintEvents.slot(id)
        != (ComplaintEvents.slot(one) + places) % ComplaintEvents.SLOTS) {
      id = Ids.next();
    }
    return id;
  }

  @Test
  void nothingIsToldWithoutTheLockOfItsComplaint() {
    assertThrows(IllegalStateException.class, () -> events.lock(one));
    takenBack(
        () -> {
          assertThrows(IllegalStateException.class, () -> events.append(one, TYPE, Map.of("a", 1)));
          events.lock(one);
          events.append(one, TYPE, Map.of("a", 1));
          assertThrows(
              IllegalStateException.class, () -> events.append(other, TYPE, Map.of("a", 1)));
        });
  }

  @Test
  void complaintsAreLockedAllAtOnceAndFurtherOnesOnlyWithoutWaiting() {
    takenBack(
        () -> {
          events.lock(List.of(other, one));
          events.lock(one);
          assertThrows(IllegalStateException.class, () -> events.lock(another));
          events.also(another);
          events.append(another, TYPE, Map.of("a", 1));
        });
  }

  @Test
  void whatSomebodyWorksOnIsLeftOutOrGivenUp() {
    inTransaction(
        () -> {
          events.lock(one);
          inTransaction(
              () -> {
                assertEquals(Set.of(other), events.free(List.of(one, other)));
                assertEquals(List.of(other), events.free(List.of(other, one), id -> id));
                assertEquals(Set.of(), events.free(List.of()));
                assertThrows(PessimisticLockException.class, () -> events.also(one));
              });
        });
    inTransaction(() -> assertEquals(Set.of(one), events.free(List.of(one))));
  }

  @Test
  void aLockIsFoundByItsNumberAlsoWhereManyAreTaken() throws SQLException {
    String many = String.join(", ", Collections.nCopies(50, "4095"));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "explain select slot from complaint_lock where slot in (1, 2, 3, "
                    + many
                    + ") order by slot for update skip locked")) {
      assertTrue(row.next());
      assertEquals("PRIMARY", row.getString("key"));
      assertEquals("range", row.getString("type"));
    }
  }

  /** What is told is no event of its type, and nobody is to hear of it. */
  private static void takenBack(Runnable work) {
    QuarkusTransaction.begin();
    try {
      work.run();
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
