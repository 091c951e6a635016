package io.redress.callback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * Looks at the outbox again and again, as the relay does, and notes every event that turned up
 * before one that was already seen of the same complaint.
 */
final class CommitWatch implements AutoCloseable {

  private final DataSource dataSource;
  private final List<String> complaints;
  private final Map<String, Long> last = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private final List<String> overtaken = new ArrayList<>();
  private final CompletableFuture<Void> looking;
  private volatile boolean over;

  CommitWatch(DataSource dataSource, List<String> complaints, Executor threads) {
    this.dataSource = dataSource;
    this.complaints = List.copyOf(complaints);
    this.looking = CompletableFuture.runAsync(this::look, threads);
  }

  /** What was overtaken; ends the watch with a last look. */
  List<String> overtaken() {
    close();
    return overtaken;
  }

  Set<String> types() {
    return types;
  }

  @Override
  public void close() {
    over = true;
    looking.join();
  }

  private void look() {
    String sql =
        "select seq, aggregateid, type from outbox where aggregateid in ("
            + String.join(", ", Collections.nCopies(complaints.size(), "?"))
            + ") order by seq";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int n = 0; n < complaints.size(); n++) {
        select.setString(n + 1, complaints.get(n));
      }
      boolean lastLook;
      do {
        lastLook = over;
        once(select);
      } while (!lastLook);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void once(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        long seq = row.getLong(1);
        if (seen.add(seq)) {
          types.add(row.getString(3));
          Long before = last.put(row.getString(2), seq);
          if (before != null && before > seq) {
            overtaken.add(row.getString(3) + " " + seq + " after " + before);
            last.put(row.getString(2), before);
          }
        }
      }
    }
  }
}
