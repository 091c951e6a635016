package io.redress.bench.measure;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
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
    log(work);
    return read().stream().filter(wanted).toList();
  }

  private void log(Work work) throws SQLException, IOException, InterruptedException {
    execute("set global log_output = 'TABLE'");
    execute("truncate table mysql.general_log");
    execute("set global general_log = 1");
    try {
      work.run();
    } finally {
      execute("set global general_log = 0");
    }
  }

  /** How many statements each of these users sent while the work was done; commits are none. */
  public Map<String, Long> statementsDuring(Work work, Collection<String> users)
      throws SQLException, IOException, InterruptedException {
    log(work);
    var counts = new HashMap<String, Long>();
    for (var user : users) {
      counts.put(user, 0L);
      read(user, (thread, sql) -> counts.merge(user, isStatement(sql) ? 1L : 0L, Long::sum));
    }
    return counts;
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

  /** Those in which something is said that has these words, in lower case. */
  public static Predicate<List<String>> saying(String words) {
    return statements -> statements.stream().anyMatch(it -> it.contains(words));
  }

  /** How many statements each of them has; commits are none. */
  public static Spread statements(List<List<String>> transactions) {
    return Spread.of(transactions.stream().map(List::size).toList());
  }

  private List<List<String>> read() throws SQLException {
    var open = new HashMap<Long, List<String>>();
    var ended = new ArrayList<List<String>>();
    read(
        user,
        (thread, sql) -> {
          var statements = open.computeIfAbsent(thread, it -> new ArrayList<>());
          if (END.matcher(sql).matches()) {
            ended.add(List.copyOf(statements));
            statements.clear();
          } else if (isStatement(sql)) {
            statements.add(sql);
          }
        });
    return ended;
  }

  private static boolean isStatement(String sql) {
    return STATEMENT.matcher(sql).matches() && !sql.equals(VALIDATION);
  }

  /** What a user said, in lower case, with the session it was said in. */
  private void read(String user, BiConsumer<Long, String> line) throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select thread_id, convert(argument using utf8mb4) from mysql.general_log"
                + " where command_type = 'Query' and user_host like ?")) {
      select.setString(1, user + "[%");
      try (var row = select.executeQuery()) {
        while (row.next()) {
          line.accept(row.getLong(1), row.getString(2).strip().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
