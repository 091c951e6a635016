package io.redress.bench.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The database server, with all rights.
 *
 * @param url without a schema
 */
public record Server(String url, String user, String password) {
  /** As the services' own connections are (defaults of the kit); numbers stay numbers. */
  private static final String LIKE_THE_SERVICES =
      "&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=250"
          + "&prepStmtCacheSqlLimit=8192&cacheServerConfiguration=true&useLocalSessionState=true"
          + "&openTelemetry=DISABLED&tinyInt1isBit=false";

  private static final long MB = 1 << 20;

  /** A new connection to a schema, with the settings that services have. */
  public Connection connect(String schema) throws SQLException {
    var connection = DriverManager.getConnection(address(), user, password);
    connection.setCatalog(schema);
    return connection;
  }

  /** The address of a schema with the settings that services have, for a pool. */
  public String address(String schema) {
    return address().replaceFirst("/\\?", "/" + schema + "?");
  }

  private String address() {
    return url + LIKE_THE_SERVICES;
  }

  /** Gives the server more memory than a newcomer's machine is asked for. */
  public void enlarge(long bufferPoolMb) throws SQLException {
    try (var connection = connect("information_schema");
        var statement = connection.createStatement()) {
      statement.execute("set global innodb_buffer_pool_size = " + bufferPoolMb * MB);
      statement.execute("set global innodb_log_file_size = " + bufferPoolMb * MB / 4);
    }
  }

  /** What the times depend on, by the server's own names. */
  public Map<String, String> facts() throws SQLException {
    var facts = new LinkedHashMap<String, String>();
    try (var connection = connect("information_schema");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "show global variables where variable_name in ('version',"
                    + " 'innodb_buffer_pool_size', 'innodb_log_file_size',"
                    + " 'innodb_flush_log_at_trx_commit', 'innodb_flush_method')")) {
      while (row.next()) {
        facts.put(row.getString(1), row.getString(2));
      }
    }
    return facts;
  }
}
