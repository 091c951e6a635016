package io.redress.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class Ports {
  private static final System.Logger LOG = System.getLogger(Ports.class.getName());
  private static final int LOWEST = 15_000;
  private static final int HIGHEST = 32_000;
  private static final int TRIES = 100;

  private Ports() {}

  /**
   * A port that was free a moment ago, from below the range that systems give to outgoing
   * connections: otherwise a connection may take it before the server listens.
   */
  public static int free() {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try {
        requireFree(port);
        return port;
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "port {0} is in use, trying another", port);
      }
    }
    throw new IllegalStateException("no free port on the loopback address");
  }

  /**
   * Returns when nothing listens on the port.
   *
   * @throws IOException saying that the port is in use
   */
  public static void requireFree(int port) throws IOException {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      if (socket.getLocalPort() != port) {
        throw new IOException("port " + port + " is no port to listen on");
      }
    } catch (IOException e) {
      throw new IOException("port " + port + " is in use", e);
    }
  }
}
