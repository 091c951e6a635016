package io.redress.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Those to whom this service speaks beside the broker, on real connections: a gateway for short
 * messages, a mail server, and intake's answer to who a customer is. Asked over HTTP, because tests
 * and resources live in different class loaders.
 *
 * <p>A number ends with the status with which its first message is answered, such as 503; further
 * ones are taken unless the status is in the 400s.
 */
public final class Receivers implements QuarkusTestResourceLifecycleManager {
  static final String SECRET = "a secret for the gateway, of no value";
  static final String TOKEN = "the token of this service";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private GreenMail mail;

  @Override
  public Map<String, String> start() {
    mail =
        new GreenMail(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/sms", this::sms);
      server.createContext("/received", exchange -> answer(exchange, 200, messages));
      server.createContext("/mail", exchange -> answer(exchange, 200, mails()));
      server.createContext("/numbers/", this::number);
      server.createContext("/api/v1/complaints/", this::complaint);
      server.setExecutor(Executors.newFixedThreadPool(2));
      server.start();
      return settings("http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings(String url) throws IOException {
    Path token = Files.createTempFile("callback-token", ".txt");
    Files.writeString(token, TOKEN + "\n");
    token.toFile().deleteOnExit();
    return Map.of(
        "test.receivers",
        url,
        "redress.callback.sms.gateway",
        url + "/sms",
        "redress.callback.sms.secret",
        SECRET,
        "redress.callback.sms.allowed-internal-hosts",
        "127.0.0.1",
        "redress.callback.intake.address",
        url,
        "redress.callback.intake.token-file",
        token.toString(),
        "quarkus.mailer.mock",
        "false",
        "quarkus.mailer.host",
        "127.0.0.1",
        "quarkus.mailer.port",
        Integer.toString(mail.getSmtp().getPort()));
  }

  private void sms(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode message = JSON.readTree(body);
    String id = message.path("id").asText();
    String to = message.path("to").asText();
    boolean first = messages.stream().noneMatch(earlier -> earlier.get("id").equals(id));
    String time = exchange.getRequestHeaders().getFirst("Redress-Timestamp");
    messages.add(
        Map.of(
            "id",
            id,
            "to",
            to,
            "text",
            message.path("text").asText(),
            "key",
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            "signed",
            Boolean.toString(
                signature(time, body)
                    .equals(exchange.getRequestHeaders().getFirst("Redress-Signature")))));
    int status = Integer.parseInt(to.substring(to.length() - 3));
    answer(exchange, first || status / 100 == 4 ? status : 202, Map.of());
  }

  static String signature(String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void number(HttpExchange exchange) throws IOException {
    String complaint = last(exchange);
    numbers.put(complaint, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    answer(exchange, 200, Map.of());
  }

  private void complaint(HttpExchange exchange) throws IOException {
    String number = numbers.get(last(exchange));
    if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, Map.of());
    } else if (number == null) {
      answer(exchange, 404, Map.of());
    } else {
      answer(
          exchange,
          200,
          Map.of("customer", Map.of("number", "13800009999", "contactNumber", number)));
    }
  }

  private List<Map<String, String>> mails() {
    List<Map<String, String>> read = new ArrayList<>();
    try {
      for (MimeMessage message : mail.getReceivedMessages()) {
        read.add(
            Map.of(
                "to",
                message.getAllRecipients()[0].toString(),
                "subject",
                message.getSubject(),
                "text",
                message.getContent().toString()));
      }
      return read;
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String last(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
    mail.stop();
  }
}
