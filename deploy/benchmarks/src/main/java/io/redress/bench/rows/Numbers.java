package io.redress.bench.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/** The numbers from 0 on, in {@code bench.number (n)}: rows are made from them by the server. */
public final class Numbers {
  /** How many there are. */
  public static final int COUNT = 100_000;

  private Numbers() {}

  /** Makes the table where there is none yet. */
  public static void ensure(Connection connection) throws SQLException {
    var digits = new ArrayList<String>();
    for (var digit = 0; digit < 10; digit++) {
      digits.add("select " + digit + " as d");
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create database if not exists bench");
      statement.execute("create table if not exists bench.number (n int not null primary key)");
      statement.execute(
          """
          insert ignore into bench.number
          select a.d + 10 * b.d + 100 * c.d + 1000 * d.d + 10000 * e.d
          from (%1$s) a, (%1$s) b, (%1$s) c, (%1$s) d, (%1$s) e"""
              .formatted(String.join(" union all ", digits)));
    }
  }
}
