package io.redress.analytics.launch;

import io.quarkus.runtime.StartupEvent;
import io.redress.analytics.fact.Batch;
import io.redress.analytics.fact.FactStoreException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Ends, at the start, the watches of launches that were closed before a closing did so: the days
 * are cut in a zone that SQL need not know. Their versions stay, as nobody has changed them.
 */
@ApplicationScoped
class EndClosedWatches {
  @Inject DataSource database;
  @Inject Zone zone;

  void started(@Observes StartupEvent event) {
    end();
  }

  @Transactional
  void end() {
    Batch.run(
        database,
        "update launch set ends_at = ? where id = ?",
        closedWithin().entrySet(),
        (statement, launch) -> {
          statement.setObject(1, LocalDateTime.ofInstant(launch.getValue(), ZoneOffset.UTC));
          statement.setString(2, launch.getKey());
        });
  }

  private Map<String, Instant> closedWithin() {
    var sql =
        """
        select id, starts_at, ends_at, closed_at from launch
        where launched_at is not null and closed_at < ends_at\
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql);
        var rows = statement.executeQuery()) {
      var found = new HashMap<String, Instant>();
      while (rows.next()) {
        found.put(
            rows.getString("id"),
            Launch.end(
                at(rows, "starts_at"), at(rows, "ends_at"), at(rows, "closed_at"), zone.id()));
      }
      return found;
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
