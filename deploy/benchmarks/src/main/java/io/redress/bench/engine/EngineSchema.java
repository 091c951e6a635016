package io.redress.bench.engine;

import io.redress.bench.measure.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The engine's tables once more, in a schema of their own on the same server: made as the service's
 * are made, indexes and all.
 */
final class EngineSchema {
  static final String NAME = "bare_engine";

  private static final String SERVICE = "workflow";
  private static final List<String> WHAT_AN_ENGINE_LOOKS_FOR =
      List.of("ACT_GE_PROPERTY", "ACT_GE_SCHEMA_LOG");

  private EngineSchema() {}

  /** Makes it anew. */
  static void make(Server server) throws SQLException {
    try (var service = server.connect(SERVICE)) {
      execute(service, "drop database if exists " + NAME);
      execute(service, "create database " + NAME + " character set utf8mb4");
      try (var bare = server.connect(NAME)) {
        execute(bare, "set foreign_key_checks = 0");
        for (var table : tables(service)) {
          execute(bare, text(service, "show create table " + table, 2));
        }
        for (var table : WHAT_AN_ENGINE_LOOKS_FOR) {
          execute(bare, "insert into %1$s select * from %2$s.%1$s".formatted(table, SERVICE));
        }
      }
    }
  }

  /** The files that are deployed to the service: the latest diagram of cases and all tables. */
  static Map<String, byte[]> files(Server server) throws SQLException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var service = server.connect(SERVICE);
        var statement = service.createStatement();
        var row =
            statement.executeQuery(
                """
                select b.NAME_, b.BYTES_ from ACT_GE_BYTEARRAY b
                join (select DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_PROCDEF p
                      where KEY_ = 'complaint-lifecycle' and VERSION_ =
                        (select max(VERSION_) from ACT_RE_PROCDEF where KEY_ = p.KEY_)
                      union all
                      select DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_DECISION_DEF d
                      where VERSION_ = (select max(VERSION_) from ACT_RE_DECISION_DEF
                        where KEY_ = d.KEY_)) f
                  on f.DEPLOYMENT_ID_ = b.DEPLOYMENT_ID_ and f.RESOURCE_NAME_ = b.NAME_""")) {
      while (row.next()) {
        files.put(row.getString(1), row.getBytes(2));
      }
    }
    return files;
  }

  private static List<String> tables(Connection service) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = service.createStatement();
        var row =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = database()"
                    + " and table_name like 'ACT\\_%' and table_type = 'BASE TABLE'")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }

  private static String text(Connection connection, String sql, int column) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(column);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
