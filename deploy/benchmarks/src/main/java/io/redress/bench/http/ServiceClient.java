package io.redress.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Speaks to a service over connections that stay open, on the caller's own thread: whoever measures
 * shares the processors with what is measured, and must take little of them.
 */
public final class ServiceClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TIMEOUT_MS = 60_000;

  private final URI base;
  private final String token;

  /** A client of one service, as the holder of one token. */
  public ServiceClient(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  /**
   * Sends a body.
   *
   * @throws IOException when the answer is another status than the expected one
   */
  public byte[] post(
      String path, String type, byte[] body, Map<String, String> headers, int expected)
      throws IOException {
    var connection = open(path);
    connection.setRequestMethod("POST");
    connection.setRequestProperty("Content-Type", type);
    headers.forEach(connection::setRequestProperty);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    try (var out = connection.getOutputStream()) {
      out.write(body);
    }
    return answer(connection, expected);
  }

  /** Reads a document. */
  public JsonNode get(String path) throws IOException {
    return json(answer(open(path), HttpURLConnection.HTTP_OK));
  }

  /** Reads an answer. */
  public static JsonNode json(byte[] document) throws IOException {
    return JSON.readTree(document);
  }

  private HttpURLConnection open(String path) throws IOException {
    var connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MS);
    connection.setReadTimeout(TIMEOUT_MS);
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setRequestProperty("Accept", "application/json, application/problem+json");
    return connection;
  }

  private static byte[] answer(HttpURLConnection connection, int expected) throws IOException {
    var status = connection.getResponseCode();
    var stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    var body = read(stream);
    if (status != expected) {
      throw new IOException(
          "%s answered %d: %s"
              .formatted(
                  connection.getURL().getPath(),
                  status,
                  new String(body, StandardCharsets.UTF_8).strip()));
    }
    return body;
  }

  /** To the end, or the connection is not used again. */
  private static byte[] read(InputStream stream) throws IOException {
    if (stream == null) {
      return new byte[0];
    }
    try (stream) {
      return stream.readAllBytes();
    }
  }
}
