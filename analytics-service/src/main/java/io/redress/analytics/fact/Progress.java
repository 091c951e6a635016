package io.redress.analytics.fact;

import io.redress.kit.inbox.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** How far the log reaches: the time up to which figures know what happened. */
@ApplicationScoped
public class Progress {
  @Inject DataSource database;
  @Inject Clock clock;

  void note(IncomingEvent event) {
    var sql =
        """
        insert into fact_progress (source, events, last_event_at, last_taken_in_at)
        values (?, 1, ?, ?)
        on duplicate key update events = events + 1,
          last_event_at = greatest(last_event_at, values(last_event_at)),
          last_taken_in_at = values(last_taken_in_at)\
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, event.source());
      statement.setObject(2, LocalDateTime.ofInstant(Bounded.micros(event.time()), ZoneOffset.UTC));
      statement.setObject(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  /** When the latest event happened that was taken in; empty before the first one. */
  public Optional<Instant> asOf() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("select max(last_event_at) from fact_progress");
        var rows = statement.executeQuery()) {
      rows.next();
      return Optional.ofNullable(rows.getObject(1, LocalDateTime.class))
          .map(at -> at.toInstant(ZoneOffset.UTC));
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
