package io.redress.intake.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What suggestions cost, counted by the server on the transaction's own connection. */
@QuarkusTest
class SuggestCostTest extends PlanTest {
  private static final String STATEMENTS =
      "show session status where variable_name in ('Com_select', 'Com_insert', 'Com_update')";

  @Inject AgroalDataSource pool;
  @Inject SuggestPlans suggest;

  @Test
  void suggestingCostsNoStatement() {
    published(content(USAGE, "流量用完后断网", "Allowance used up"));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              long before = statements();
              assertFalse(suggest.suggest("流量用完就断网", "没有收到提醒", USAGE, "Family plan 99").isEmpty());
              assertEquals(before, statements());
            });
  }

  private long statements() {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STATEMENTS)) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return sum;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
