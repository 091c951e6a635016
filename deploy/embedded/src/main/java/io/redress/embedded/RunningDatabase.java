package io.redress.embedded;

import javax.management.MXBean;

/**
 * A started database. The same server can be asked from another class loader, so that only plain
 * values go in and out.
 */
@MXBean
public interface RunningDatabase {
  /** Where the schema is reached; for {@code null}: the server without a schema. */
  String jdbcUrl(String schema);

  /** The user who has all rights on this schema and none on any other. */
  String user(String schema);

  /** A user with all rights. */
  String getAdmin();

  /** The password of all users, new for each start of the JVM. */
  String getPassword();

  /** The TCP port on the loopback address; stays the same over {@link #stop} and {@link #start}. */
  int getPort();

  /** The process id of the server, 0 while it is stopped. */
  long getPid();

  /** Ends the server in order; keeps its data. Returns when the port is free. */
  void stop();

  /** Starts it again with the same port, users, password and data; returns when it answers. */
  void start();
}
