package io.redress.bench.measure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The transactions of one service as the server was told them, statement by statement. */
public final class Transactions {
  private static final Pattern STATEMENT =
      Pattern.compile("(?is)^\\s*(select|insert|update|delete|replace|with)\\b.*");
  private static final Pattern END = Pattern.compile("(?is)^\\s*(commit|rollback)\\b.*");
  private static final String VALIDATION = "select 1";

  private final Connection connection;
  private final String user;

  /**
   * Of a user of the database.
   *
   * @param connection with all rights
   */
  public Transactions(Connection connection, String user) {
    this.connection = connection;
    this.user = user;
  }

  /**
   * The statements of each transaction that was committed or rolled back while the work was done.
   *
   * @param wanted which transactions count, by their statements in lower case
   */
  public List<List<String>> during(Work work, Predicate<List<String>> wanted)
      throws SQLException, IOException, InterruptedException {
    execute("set global log_output = 'TABLE'");
    execute("truncate table mysql.general_log");
    execute("set global general_log = 1");
    try {
      work.run();
    } finally {
      execute("set global general_log = 0");
    }
    return read().stream().filter(wanted).toList();
  }

  /** Those that write to one of these tables. */
  public static Predicate<List<String>> writingTo(Collection<String> tables) {
    var write =
        Pattern.compile(
            "(insert into|replace into|update|delete from) `?(%s)`?[ (].*"
                .formatted(String.join("|", tables)),
            Pattern.DOTALL);
    return statements -> statements.stream().anyMatch(it -> write.matcher(it).matches());
  }

  /** How many statements each of them has; commits are none. */
  public static Spread statements(List<List<String>> transactions) {
    return Spread.of(transactions.stream().map(List::size).toList());
  }

  private List<List<String>> read() throws SQLException {
    var open = new HashMap<Long, List<String>>();
    var ended = new ArrayList<List<String>>();
    try (var select =
        connection.prepareStatement(
            "select thread_id, convert(argument using utf8mb4) from mysql.general_log"
                + " where command_type = 'Query' and user_host like ?")) {
      select.setString(1, user + "[%");
      try (var row = select.executeQuery()) {
        while (row.next()) {
          var sql = row.getString(2).strip().toLowerCase(Locale.ROOT);
          var statements = open.computeIfAbsent(row.getLong(1), thread -> new ArrayList<>());
          if (END.matcher(sql).matches()) {
            ended.add(List.copyOf(statements));
            statements.clear();
          } else if (STATEMENT.matcher(sql).matches() && !sql.equals(VALIDATION)) {
            statements.add(sql);
          }
        }
      }
    }
    return ended;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
