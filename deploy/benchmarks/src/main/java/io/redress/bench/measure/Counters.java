package io.redress.bench.measure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What the whole server did, by its own counters: what runs beside, such as the relay of events, is
 * counted too.
 *
 * @param rowsRead rows read, {@code Handler_read_%}
 * @param commits statements {@code COMMIT}
 */
public record Counters(long rowsRead, long commits) {

  /**
   * While the work was done; reading the counters is taken off.
   *
   * @param connection with all rights
   */
  public static Counters during(Connection connection, Work work)
      throws SQLException, IOException, InterruptedException {
    var first = now(connection);
    var second = now(connection);
    work.run();
    return now(connection).less(second).less(second.less(first));
  }

  /** The same, less what is counted while nothing is done for as long. */
  public static Counters own(Connection connection, Work work)
      throws SQLException, IOException, InterruptedException {
    var begin = System.nanoTime();
    var all = during(connection, work);
    var took = Duration.ofNanos(System.nanoTime() - begin);
    return all.less(during(connection, () -> Thread.sleep(took.toMillis())));
  }

  private static Counters now(Connection connection) throws SQLException {
    return new Counters(sum(connection, "Handler_read%"), sum(connection, "Com_commit"));
  }

  private static long sum(Connection connection, String names) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("show global status like '" + names + "'")) {
      var sum = 0L;
      while (row.next()) {
        sum += row.getLong(2);
      }
      return sum;
    }
  }

  private Counters less(Counters other) {
    return new Counters(
        Math.max(0, rowsRead - other.rowsRead), Math.max(0, commits - other.commits));
  }
}
