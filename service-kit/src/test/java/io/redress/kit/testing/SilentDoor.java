package io.redress.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/**
 * A port on the loopback address that takes connections and then says nothing, until it is opened:
 * then new connections are passed on to a server behind it. Those that came before stay silent.
 */
public final class SilentDoor implements AutoCloseable {
  private final ServerSocket door;
  private final int behind;
  private volatile boolean open;
  private volatile int taken;

  /**
   * Stands in front of a port.
   *
   * @param behind where those are passed on to who come once it is open
   */
  public SilentDoor(int behind) {
    this.behind = behind;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(this::letIn);
  }

  /** Where it stands. */
  public int port() {
    return door.getLocalPort();
  }

  /** Passes on who comes from now on. */
  public void open() {
    open = true;
  }

  /** How many connections it took. */
  public int taken() {
    return taken;
  }

  private void letIn() throws IOException {
    while (!door.isClosed()) {
      Socket client = door.accept();
      taken++;
      if (open) {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
        inBackground(() -> pass(client, server));
        inBackground(() -> pass(server, client));
      }
    }
  }

  private static void pass(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (SocketException closed) {
                // By whoever was connected, or by close: nothing is left to do.
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            },
            "silent-door");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
