package io.redress.kit.outbox;

import com.mysql.cj.jdbc.Driver;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Connections to the service's database beside its pool. The relay keeps one for as long as it owns
 * a key range, and closing it must end the session: a pool would keep the session, and with it the
 * lock, alive.
 */
final class RelayConnections {
  private static final int SESSION_PATIENCE_SECONDS = 90;

  private final AgroalConnectionFactoryConfiguration config;

  RelayConnections(AgroalDataSource dataSource) {
    this.config =
        dataSource
            .getConfiguration()
            .connectionPoolConfiguration()
            .connectionFactoryConfiguration();
  }

  /** A new session in auto-commit mode, READ COMMITTED, that the server ends when left silent. */
  Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(config.jdbcProperties());
    if (config.principal() != null) {
      properties.setProperty("user", config.principal().getName());
    }
    for (Object credential : config.credentials()) {
      if (credential instanceof SimplePassword password) {
        properties.setProperty("password", password.getWord());
      }
    }
    properties.setProperty("connectTimeout", "3000");
    properties.setProperty("socketTimeout", "30000");
    Connection connection = new Driver().connect(config.jdbcUrl(), properties);
    if (connection == null) {
      throw new SQLException(
          "Not an address of a MySQL-protocol server: quarkus.datasource.jdbc.url");
    }
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION wait_timeout = " + SESSION_PATIENCE_SECONDS);
    }
    return connection;
  }
}
