package io.redress.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.junit.jupiter.api.Test;

/** What the look for due timers costs, as the server counted it. */
@QuarkusTest
@QuarkusTestResource(
    value = EmbeddedServers.class,
    initArgs = @ResourceArg(name = "schema", value = "workflow"))
class DueTimersCostTest {
  private static final int FUTURE = 5_000;
  private static final int HARDLY_ANY = 20;

  @Inject ProcessEngine engine;
  @Inject EntityManager entities;
  @Inject AgroalDataSource pool;

  @Test
  void lookingForDueTimersReadsNoneThatWaitForTheFuture() throws SQLException {
    long before = rowsReadByALook();
    fillFuture();
    try {
      assertThat(rowsReadByALook()).isLessThanOrEqualTo(before + HARDLY_ANY);
    } finally {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  entities
                      .createNativeQuery("delete from ACT_RU_JOB where ID_ like 'cost-%'")
                      .executeUpdate());
    }
  }

  /** Twice, as the first look of a connection reads more; nothing that is found is kept. */
  private long rowsReadByALook() throws SQLException {
    ProcessEngineConfigurationImpl configuration =
        (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    AcquireJobsCmd look = new AcquireJobsCmd(configuration.getJobExecutor());
    QuarkusTransaction.begin();
    try {
      configuration.getCommandExecutorTxRequired().execute(look);
      long asking = -rowsRead() + rowsRead();
      long rows = rowsRead();
      configuration.getCommandExecutorTxRequired().execute(look);
      return rowsRead() - rows - asking;
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void fillFuture() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, RETRIES_, DUEDATE_,"
                            + " HANDLER_TYPE_, HANDLER_CFG_) with recursive d as (select 0 as i"
                            + " union all select i + 1 from d where i < 99) select concat('cost-',"
                            + " a.i * 100 + b.i), 1, 'timer', 1, 3, date_add('2099-01-01', interval"
                            + " a.i * 100 + b.i minute), 'timer-transition', 'timer_cost' from d a,"
                            + " d b where a.i * 100 + b.i < ?1")
                    .setParameter(1, FUTURE)
                    .executeUpdate());
  }

  private long rowsRead() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      long sum = 0;
      while (rows.next()) {
        if (!rows.getString(1).equals("Handler_read_rnd_deleted")) {
          sum += rows.getLong(2);
        }
      }
      return sum;
    }
  }
}
