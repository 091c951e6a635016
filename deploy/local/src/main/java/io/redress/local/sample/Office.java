package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.local.SuiteAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The public REST APIs, as the simulated people use them. */
final class Office {
  private final SuiteAddress suite;
  private final SuiteClient client;
  private final Map<Person, String> tokens = new ConcurrentHashMap<>();

  Office(SuiteAddress suite, SuiteClient client) {
    this.suite = suite;
    this.client = client;
  }

  Reply read(Service service, String path, Person who) {
    return client.get(uri(service, path), token(who));
  }

  /** Creates once, however often it is asked under the same key. */
  Reply create(Service service, String path, Person who, String key, Object body) {
    return client.create(uri(service, path), token(who), key, body);
  }

  /** Reads as a customer without login. */
  Reply track(String path, String trackingCode) {
    return client.track(uri(Service.INTAKE, path), trackingCode);
  }

  /** Writes as a customer without login, once, however often it is asked under the same key. */
  Reply write(String path, String trackingCode, String key, Object body) {
    return client.write(uri(Service.INTAKE, path), trackingCode, key, body);
  }

  Reply change(Service service, String path, Person who, Object body) {
    return client.change(uri(service, path), token(who), body);
  }

  /**
   * Reads a list to its end, page by page.
   *
   * @param path with at least one query parameter
   * @throws IllegalStateException when the list is refused
   */
  List<JsonNode> all(Service service, String path, Person who) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      Reply page = read(service, path + cursor, who);
      if (!page.ok()) {
        throw new IllegalStateException(service + " refuses " + path + ": " + page.explained());
      }
      page.body().path("items").forEach(items::add);
      String next = page.body().path("next").asText("");
      cursor =
          next.isEmpty() || "null".equals(next)
              ? ""
              : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    return items;
  }

  private String token(Person who) {
    return tokens.computeIfAbsent(
        who, w -> suite.token(w.user(), w.department(), w.roles().toArray(String[]::new)));
  }

  private URI uri(Service service, String path) {
    URI base =
        switch (service) {
          case INTAKE -> suite.intake();
          case WORKFLOW -> suite.workflow();
          case CALLBACK -> suite.callback();
          case ANALYTICS -> suite.analytics();
        };
    return base.resolve("/api/v1" + path);
  }
}
