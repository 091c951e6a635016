package io.redress.bench.intake;

import io.redress.bench.measure.Waiting;
import io.redress.bench.rows.Numbers;
import io.redress.local.Progress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The plans that are published: those that the service came with, and as many more as are asked
 * for, which say the same under other titles. A replica is told of them as it is of any change.
 */
final class PlanShelf {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final long LOOK_MS = 200;

  /** Above what anybody would have drafted by hand before. */
  private static final long FIRST = 100_000;

  private final Connection connection;
  private final Desk desk;
  private final Progress progress;
  private final long shipped;
  private long filled;

  PlanShelf(Connection connection, Desk desk, Progress progress) throws SQLException {
    this.connection = connection;
    this.desk = desk;
    this.progress = progress;
    this.shipped = number("select count(*) from plan_version where status = 'PUBLISHED'");
    Numbers.ensure(connection);
  }

  /** Returns when the service finds the last one of so many. */
  void fillTo(long plans) throws SQLException, IOException, InterruptedException {
    var last = Math.max(0, plans - shipped);
    if (last <= filled) {
      return;
    }
    progress.step("filling to %,d plans".formatted(plans));
    connection.setAutoCommit(false);
    try {
      insert(filled + 1, last);
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
    filled = last;
    awaitFound(last);
  }

  /** In one transaction, as a change of the reference data that replicas look for. */
  private void insert(long first, long last) throws SQLException {
    execute(
        """
        insert into reference_change (name, version) values ('plans', 1)
        on duplicate key update version = version + 1""");
    execute(
        """
        insert into response_plan (serial, published, latest, created_by, created_at, changed)
        select %d + n, 1, 1, 'bench', utc_timestamp(6), r.version
        from bench.number join reference_change r on r.name = 'plans'
        where n between %d and %d"""
            .formatted(FIRST, first, last));
    execute(
        """
        insert into plan_version (id, plan, version, status, categories, content, author, reviewed_by,
          published_by, created_at, updated_at, reviewed_at, published_at, revision)
        select concat('01a30000-0000-7000-8000-', lpad(n, 12, '0')), %1$d + n, 1, 'PUBLISHED', categories,
          json_set(content,
            '$.title.zh', concat(json_unquote(json_extract(content, '$.title.zh')), ' ', n, '号'),
            '$.title.en', concat(json_unquote(json_extract(content, '$.title.en')), ', number ', n)),
          'bench', 'bench', 'bench', utc_timestamp(6), utc_timestamp(6), utc_timestamp(6), utc_timestamp(6), 0
        from bench.number
        join (select categories, content, row_number() over (order by plan) - 1 as place
              from plan_version where plan < %1$d and status = 'PUBLISHED') shipped
          on place = mod(n, %2$d)
        where n between %3$d and %4$d"""
            .formatted(FIRST, shipped, first, last));
  }

  private void awaitFound(long last) throws IOException, InterruptedException {
    var waiting = new Waiting(LIMIT, LOOK_MS);
    while (!desk.search(last + "号").toString().contains(" " + last + "号")) {
      progress.waiting("plans to be found", waiting.elapsed());
      waiting.rest("the service does not find new plans");
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
