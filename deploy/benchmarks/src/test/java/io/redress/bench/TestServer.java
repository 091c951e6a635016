package io.redress.bench;

import io.redress.bench.measure.Server;
import io.redress.embedded.EmbeddedDatabase;

/** One real server for all tests of this JVM. */
public final class TestServer {
  private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.throwAway();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close, "stop-the-test-server"));
  }

  private TestServer() {}

  /** The server, with all rights. */
  public static Server server() {
    return new Server(DATABASE.jdbcUrl(null), DATABASE.getAdmin(), DATABASE.getPassword());
  }
}
