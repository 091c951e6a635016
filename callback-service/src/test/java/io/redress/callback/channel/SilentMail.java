package io.redress.callback.channel;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.redress.kit.testing.SilentDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * A mail server that takes connections and then says nothing, until it is asked, over HTTP, to
 * speak.
 */
public final class SilentMail implements QuarkusTestResourceLifecycleManager {
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
        new GreenMail(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    door = new SilentDoor(mail.getSmtp().getPort());
    try {
      asked = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asked.createContext(
        "/",
        exchange -> {
          door.open();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    asked.start();
    return Map.of(
        "test.silent-mail",
        "http://127.0.0.1:" + asked.getAddress().getPort(),
        "quarkus.mailer.timeout",
        "2s",
        "quarkus.mailer.max-pool-size",
        Integer.toString(CONNECTIONS),
        "quarkus.mailer.port",
        Integer.toString(door.port()));
  }

  @Override
  public void stop() {
    asked.stop(0);
    door.close();
    mail.stop();
  }
}
