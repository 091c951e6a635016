package io.redress.bench.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.bench.TestServer;
import io.redress.bench.measure.Counters;
import io.redress.bench.measure.Server;
import io.redress.bench.measure.Transactions;
import io.redress.local.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the real server, with tables of its own. */
class FillingTest {
  private static final Progress SILENT =
      new Progress() {
        @Override
        public void step(String what) {}

        @Override
        public void waiting(String forWhat, Duration elapsed) {}

        @Override
        public void done(String what) {}
      };

  private final Server server = TestServer.server();

  @BeforeEach
  void tables() throws SQLException {
    try (var connection = server.connect("intake")) {
      execute(connection, "drop table if exists thing, outbox, kind, sealing_progress");
      execute(
          connection,
          """
          create table thing (
            serial bigint not null auto_increment primary key,
            id char(36) character set ascii not null,
            who varchar(32) not null,
            note varchar(100) null,
            sealed varbinary(10) null,
            at datetime(6) not null,
            ended_at datetime(6) null,
            unique key thing_id (id),
            key thing_of (who, at),
            key thing_note (note(5)))
          """);
      execute(
          connection,
          "create table outbox (id char(36) not null primary key, aggregateid char(36) not null,"
              + " published_at datetime(6) null)");
      execute(connection, "create table kind (code varchar(10) not null primary key)");
      execute(connection, "insert into kind values ('old')");
    }
  }

  @Test
  void theSameRowsAreWrittenAgainWithOtherIdsAndTimesAndNothingElseChanged() throws Exception {
    var rows = SameRows.learned(Store.fresh(server, "intake"), this::operation, Set.of());

    try (var connection = server.connect("intake")) {
      var writer = rows.on(connection);
      writer.write(Map.of("Wang", "Li"), Set.of());
      writer.write(Map.of("Wang", "Zhao"), Set.of("outbox"));

      assertEquals(Map.of("outbox", 1L, "thing", 1L), rows.counts());
      assertEquals(3, number(connection, "select count(distinct id) from thing"));
      assertEquals(
          2,
          number(connection, "select count(*) from outbox join thing on aggregateid = thing.id"));
      assertEquals(1, number(connection, "select count(*) from outbox where published_at is null"));
      assertEquals(
          2,
          number(
              connection,
              "select count(*) from thing where who in ('Li', 'Zhao') and note = '王' and sealed ="
                  + " x'00ff' and at > '2026-01-01' and ended_at is null"));
    }
  }

  @Test
  void whatTheServiceNotesForItselfMeanwhileIsNoRowOfTheOperationAndStays() throws Exception {
    try (var connection = server.connect("intake")) {
      execute(connection, "create table sealing_progress (place varchar(64) not null primary key)");
      var store = Store.fresh(server, "intake");

      var rows =
          SameRows.learned(
              store,
              () -> {
                operation();
                execute(connection, "insert into sealing_progress values ('complaint')");
              },
              Set.of());
      execute(connection, "update outbox set published_at = now(6)");
      store.clear(SILENT);

      assertEquals(Map.of("outbox", 1L, "thing", 1L), rows.counts());
      assertEquals(0, number(connection, "select count(*) from thing"));
      assertEquals(1, number(connection, "select count(*) from sealing_progress"));
    }
  }

  @Test
  void aTableIsFilledFromOneRowAndHasItsIndexesAgain() throws Exception {
    var rows = SameRows.learned(Store.fresh(server, "intake"), this::operation, Set.of());

    try (var connection = server.connect("intake")) {
      execute(connection, "truncate table thing");
      new Filling(connection, SILENT)
          .fill(
              rows.of("thing"),
              Map.of("id", "concat('id-', i)", "who", "concat('who-', mod(i, 10))"),
              "timestampadd(second, i, '2026-01-01')",
              200_000);

      assertEquals(200_000, number(connection, "select count(*) from thing where note = '王'"));
      assertEquals(20_000, number(connection, "select count(*) from thing where who = 'who-7'"));
      assertEquals(
          199_999,
          number(connection, "select timestampdiff(second, '2026-01-01', max(at)) from thing"));
      assertEquals(
          "{thing_note=`note`(5), thing_of=`who`, `at`}",
          Indexes.of(connection, "thing").columns().toString());
    }
  }

  @Test
  void whatPeopleFilledIsClearedAndReferenceDataStay() throws Exception {
    var store = Store.fresh(server, "intake");
    operation();
    try (var connection = server.connect("intake")) {
      execute(connection, "update outbox set published_at = now()");
      store.clear(SILENT);

      assertEquals(0, number(connection, "select count(*) from thing"));
      assertEquals(1, number(connection, "select count(*) from kind"));
    }
  }

  @Test
  void statementsRowsAndCommitsAreCountedByTheServer() throws Exception {
    try (var admin = server.connect("intake");
        var connection = server.connect("intake")) {
      connection.setAutoCommit(false);
      var transactions =
          new Transactions(admin, "admin")
              .during(
                  () -> {
                    execute(connection, "insert into kind values ('new')");
                    number(connection, "select count(*) from kind");
                    connection.commit();
                    number(connection, "select count(*) from thing");
                    connection.rollback();
                    execute(connection, "update kind set code = 'newer' where code = 'new'");
                    connection.commit();
                    execute(connection, "delete from thing");
                    connection.commit();
                  },
                  Transactions.writingTo(Set.of("kind", "thin")));
      assertEquals(
          List.of(
              List.of("insert into kind values ('new')", "select count(*) from kind"),
              List.of("update kind set code = 'newer' where code = 'new'")),
          transactions);

      var counters =
          Counters.during(
              admin,
              () -> {
                number(connection, "select count(*) from kind");
                connection.commit();
              });
      assertTrue(counters.rowsRead() >= 2 && counters.rowsRead() <= 4, counters.toString());
      assertEquals(1, counters.commits());
    }
  }

  /** What a service would do: one thing and the event that tells of it. */
  private void operation() throws SQLException {
    try (var connection = server.connect("intake")) {
      var id = "01990000-0000-7000-8000-000000000001";
      execute(
          connection,
          "insert into thing (id, who, note, sealed, at) values ('%s', 'Wang', '王', x'00ff', now(6))"
              .formatted(id));
      execute(
          connection,
          "insert into outbox values ('01990000-0000-7000-8000-000000000002', '%s', now())"
              .formatted(id));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
