package io.redress.kit.http;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Clients that send everything before they read an answer, as simple ones do. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, restrictToAnnotatedClass = false)
class BodyLimitTest {
  private static final int MEGABYTE = 1_000_000;
  private static final int PATIENCE_MS = 30_000;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void aBodyOfManyMegabytesIsReadAwayAndAnswered() throws IOException {
    try (Socket socket = announcing(20L * MEGABYTE)) {
      send(socket.getOutputStream(), 20);
      String answer = answer(socket);
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.contains("/problems/body-too-large"), answer);
    }
  }

  @Test
  void aBodyWithoutAnEndIsLeftAfterAWhile() throws IOException {
    try (Socket socket = announcing(Long.MAX_VALUE)) {
      long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
      assertThrows(
          IOException.class,
          () -> {
            while (System.nanoTime() < end) {
              send(socket.getOutputStream(), 1);
            }
          });
    }
  }

  private Socket announcing(long length) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MS);
    String head =
        """
        POST /things HTTP/1.1
        Host: 127.0.0.1
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(length)
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static void send(OutputStream to, int megabytes) throws IOException {
    byte[] part = new byte[MEGABYTE];
    for (int count = 0; count < megabytes; count++) {
      to.write(part);
    }
    to.flush();
  }

  private static String answer(Socket socket) throws IOException {
    try (InputStream in = socket.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
