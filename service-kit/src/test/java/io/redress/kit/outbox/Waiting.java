package io.redress.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What waits in the outbox. */
final class Waiting {
  private Waiting() {}

  /** How many events of a key are not on the broker yet. */
  static int unpublished(DataSource dataSource, String subject) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM outbox WHERE aggregateid = ? AND published_at IS NULL")) {
      select.setString(1, subject);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
