package io.redress.workflow.notification;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A mail server on a real connection, and what it received, over HTTP: tests and resources live in
 * different class loaders. It can be sent away.
 */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
  /** On a busy machine its thread may get its turn late. */
  private static final long PATIENCE_MS = 60_000;

  private GreenMail mail;
  private HttpServer asked;
  private boolean isAway;

  @Override
  public Map<String, String> start() {
    int port = freePort();
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(PATIENCE_MS);
    mail =
        new GreenMail(setup)
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    try {
      asked = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asked.createContext("/mails", exchange -> answer(exchange, mails()));
    asked.createContext("/off", exchange -> away(exchange, true));
    asked.createContext("/on", exchange -> away(exchange, false));
    asked.start();
    return Map.of(
        "test.mails",
        "http://127.0.0.1:" + asked.getAddress().getPort(),
        "redress.notifications.smtp-host",
        "127.0.0.1",
        "quarkus.mailer.mock",
        "false",
        // Each mail by a connection of its own, as most goes wrong where one begins.
        "quarkus.mailer.keep-alive",
        "false",
        "quarkus.mailer.port",
        Integer.toString(port));
  }

  private void away(HttpExchange exchange, boolean away) throws IOException {
    if (away && !isAway) {
      mail.stop();
    } else if (!away && isAway) {
      mail.start();
    }
    isAway = away;
    answer(exchange, "");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every mail, as it came over the wire. */
  private String mails() {
    StringBuilder all = new StringBuilder();
    try {
      for (MimeMessage message : mail.getReceivedMessages()) {
        all.append("To: ").append(message.getAllRecipients()[0]).append('\n');
        all.append("Message-ID: ").append(message.getMessageID()).append('\n');
        all.append("Subject: ").append(message.getSubject()).append('\n');
        all.append(message.getContent()).append('\n');
      }
      return all.toString();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    asked.stop(0);
    mail.stop();
  }
}
