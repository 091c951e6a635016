package io.redress.callback;

import static io.redress.callback.StatementLog.beginning;
import static io.redress.callback.StatementLog.transactionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What planning a day of visits costs, as the server saw it. */
@QuarkusTest
class VisitCostTest extends VisitFlow {

  @Test
  void planningADayFindsItAndLocksItAtOnceAndWritesEachVisitOnceInOneCommit() throws SQLException {
    String branch = branch();
    LocalDate day = zone.at(clock.instant()).toLocalDate().plusDays(1);
    for (int visit = 0; visit < 5; visit++) {
      agreed(branch, day);
    }
    List<String> statements =
        transactionOf(
            "update visit set",
            () -> plan(branch, day, "visitor.sun", "visitor.qian").statusCode(200));
    assertEquals(2, beginning(statements, "select"), () -> String.join("\n", statements));
    assertTrue(beginning(statements, "update visit set") <= 5, () -> String.join("\n", statements));
    assertTrue(statements.size() <= 8, () -> String.join("\n", statements));
  }
}
