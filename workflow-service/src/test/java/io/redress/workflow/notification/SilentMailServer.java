package io.redress.workflow.notification;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.redress.kit.testing.SilentDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A mail server that takes connections and then says nothing, until it is asked, over HTTP, to
 * speak: {@code /speaks}. {@code /mails} says how many mails it took by then, {@code /connections}
 * how many connections.
 */
public final class SilentMailServer implements QuarkusTestResourceLifecycleManager {
  /** As many as the mailer has at once. */
  static final int CONNECTIONS = 2;

  private GreenMail mail;
  private SilentDoor door;
  private HttpServer asked;

  /** After the one that all other tests share. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    mail =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    door = new SilentDoor(mail.getSmtp().getPort());
    try {
      asked = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    answer("/mails", () -> Integer.toString(mail.getReceivedMessages().length));
    answer("/connections", () -> Integer.toString(door.taken()));
    answer(
        "/speaks",
        () -> {
          door.open();
          return "";
        });
    asked.start();
    return Map.of(
        "test.silent-mails",
        "http://127.0.0.1:" + asked.getAddress().getPort(),
        "redress.notifications.smtp-host",
        "127.0.0.1",
        "redress.notifications.patience",
        "2s",
        "quarkus.mailer.max-pool-size",
        Integer.toString(CONNECTIONS),
        // The test looks for mails itself.
        "redress.notifications.look-every",
        "1h",
        "quarkus.mailer.mock",
        "false",
        "quarkus.mailer.port",
        Integer.toString(door.port()));
  }

  private void answer(String path, Supplier<String> question) {
    asked.createContext(
        path,
        exchange -> {
          byte[] body = question.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Override
  public void stop() {
    door.close();
    asked.stop(0);
    mail.stop();
  }
}
