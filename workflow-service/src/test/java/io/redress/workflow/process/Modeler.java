package io.redress.workflow.process;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Camunda Modeler's deployment and start tools, request by request and byte for byte: what they
 * send, in their order, from the origin of a page from a file, and what they read of the answers.
 * Written after their sources (client/src/plugins/camunda-plugin, as in release 5.30).
 */
final class Modeler {
  static final String ORIGIN = "file://";
  private static final String REST = "/engine-rest";
  private static final String BOUNDARY = "----WebKitFormBoundaryq3hPBDSBCbjBbtGT";
  private static final String JSON = "application/json";

  /** The answer has to be there by then; later it is given up as if nobody were there. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A file of the dialog: the diagram, or one under "Include additional files". */
  record File(String name, String content) {}

  /** What the tools make of an answer: its text, or what they write into the log. */
  record Read(int status, JsonPath body) {
    boolean ok() {
      return status >= 200 && status < 300;
    }

    /** The log's line. */
    String problems() {
      return body.getString("message");
    }

    /** The first definition, with which Start goes on. */
    String definitionId() {
      Map<String, Map<String, Object>> deployed = body.get("deployedProcessDefinitions");
      return deployed == null ? null : (String) deployed.values().iterator().next().get("id");
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final String authorization;

  private Modeler(String authorization) {
    this.authorization = authorization;
  }

  static Modeler withoutCredentials() {
    return new Modeler(null);
  }

  static Modeler bearer(String token) {
    return new Modeler("Bearer " + token);
  }

  /** As {@code window.btoa} writes it, which takes Latin-1 alone. */
  static Modeler basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.ISO_8859_1);
    return new Modeler("Basic " + Base64.getEncoder().encodeToString(pair));
  }

  Read checkConnection() {
    return send("GET", REST + "/deployment?maxResults=0", null, BodyPublishers.noBody());
  }

  Read version() {
    return send("GET", REST + "/version", null, BodyPublishers.noBody());
  }

  /** Asked of the server itself, and never with credentials. */
  Read webApps() {
    return withoutCredentials()
        .send(
            "GET",
            "/.well-known/camunda-automation-platform/webapps",
            null,
            BodyPublishers.noBody());
  }

  Read deploy(String name, File diagram, File... attachments) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    field(body, "deployment-name", name);
    field(body, "deployment-source", "Camunda Modeler");
    field(body, "enable-duplicate-filtering", "true");
    part(body, diagram, "text/xml");
    for (File attachment : attachments) {
      part(body, attachment, "application/octet-stream");
    }
    write(body, "--" + BOUNDARY + "--\r\n");
    return send(
        "POST",
        REST + "/deployment/create",
        "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.ofByteArray(body.toByteArray()));
  }

  /** With a business key and variables, or {@code null} where the dialog was left empty. */
  Read start(String definitionId) {
    return send(
        "POST",
        REST + "/process-definition/" + definitionId + "/start",
        JSON,
        BodyPublishers.ofString("{\"businessKey\":null,\"variables\":null}"));
  }

  private Read send(String method, String path, String type, BodyPublisher body) {
    boolean asks = authorization != null || JSON.equals(type);
    if (asks && !allowed(method, path, type)) {
      throw new AssertionError("the browser does not send " + method + " " + path);
    }
    HttpRequest.Builder request = to(path).header("Accept", JSON).method(method, body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer = answer(request.build());
    if (!ORIGIN.equals(answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""))) {
      throw new AssertionError("the browser does not show the answer to " + method + " " + path);
    }
    return new Read(answer.statusCode(), JsonPath.from(answer.body()));
  }

  /** What the browser asks before: the headers that are not simple, in small letters. */
  private boolean allowed(String method, String path, String type) {
    List<String> headers =
        JSON.equals(type)
            ? authorization == null
                ? List.of("content-type")
                : List.of("authorization", "content-type")
            : List.of("authorization");
    HttpResponse<String> answer =
        answer(
            to(path)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", String.join(",", headers))
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    String allowed = answer.headers().firstValue("Access-Control-Allow-Headers").orElse("");
    return answer.statusCode() / 100 == 2
        && ORIGIN.equals(answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""))
        && List.of(allowed.split(", ?")).containsAll(headers);
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
        .timeout(PATIENCE)
        .header("Origin", ORIGIN);
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("Modeler would say that nobody is there", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    write(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  private static void part(ByteArrayOutputStream body, File file, String type) {
    String name = file.name().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    write(
        body,
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, name, type, file.content()));
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
