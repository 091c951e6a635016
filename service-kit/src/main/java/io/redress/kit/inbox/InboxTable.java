package io.redress.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The log of handled events. */
@Singleton
class InboxTable {
  private static final String INSERT =
      "INSERT IGNORE INTO inbox (event_id, type, received_at) VALUES (?, ?, ?)";

  private final AgroalDataSource dataSource;
  private final Clock clock;

  @Inject
  InboxTable(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Claims the event for the current transaction; false when it was handled before. While another
   * transaction handles the same event this waits for its end.
   */
  boolean isNew(IncomingEvent event) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, event.id());
      insert.setString(2, event.type());
      insert.setObject(3, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }
}
