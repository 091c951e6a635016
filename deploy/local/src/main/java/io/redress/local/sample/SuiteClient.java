package io.redress.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.redress.local.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Speaks to the public REST APIs. Reads, and creations under an idempotency key, are tried again
 * while a service is away; other changes are sent once, because only reading again tells whether
 * they happened.
 */
public final class SuiteClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final ObjectMapper json = new ObjectMapper();
  private final RetryPolicy retries;
  private final Progress progress;

  /**
   * A client.
   *
   * @param progress hears what is being waited for while a service is away
   */
  public SuiteClient(RetryPolicy retries, Progress progress) {
    this.retries = retries;
    this.progress = progress;
  }

  /**
   * Reads.
   *
   * @throws Unanswered when the service stays away longer than the policy's patience
   */
  public Reply get(URI uri, String token) {
    return patiently(request(uri, token).GET().build());
  }

  /**
   * Creates under an idempotency key: done once, however often it is sent.
   *
   * @throws Unanswered when the service stays away longer than the policy's patience
   */
  public Reply create(URI uri, String token, String idempotencyKey, Object body) {
    return patiently(creation(request(uri, token), idempotencyKey, body));
  }

  /**
   * Reads a ticket as its customer: no login, but the code.
   *
   * @throws Unanswered when the service stays away longer than the policy's patience
   */
  public Reply track(URI uri, String trackingCode) {
    return patiently(tracked(uri, trackingCode).GET().build());
  }

  /**
   * Writes to a ticket as its customer, under an idempotency key.
   *
   * @throws Unanswered when the service stays away longer than the policy's patience
   */
  public Reply write(URI uri, String trackingCode, String idempotencyKey, Object body) {
    return patiently(creation(tracked(uri, trackingCode), idempotencyKey, body));
  }

  /**
   * Changes; sent once.
   *
   * @param body null for none
   * @throws Unanswered when it is not known whether the change happened
   */
  public Reply change(URI uri, String token, Object body) {
    HttpRequest.Builder request = request(uri, token);
    if (body == null) {
      request.POST(BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(body)));
    }
    return once(request.build());
  }

  private HttpRequest creation(HttpRequest.Builder request, String idempotencyKey, Object body) {
    return request
        .header("Idempotency-Key", idempotencyKey)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(text(body)))
        .build();
  }

  private HttpRequest.Builder request(URI uri, String token) {
    return request(uri).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder tracked(URI uri, String trackingCode) {
    return request(uri).header("Tracking-Code", trackingCode);
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(TIMEOUT)
        .header("Accept", "application/json, application/problem+json");
  }

  private Reply patiently(HttpRequest request) {
    long began = System.nanoTime();
    for (int failures = 1; ; failures++) {
      try {
        return once(request);
      } catch (Unanswered e) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        progress.waiting("an answer of " + request.uri().getAuthority(), elapsed);
        if (!retries.goesOnAfter(elapsed)) {
          throw e;
        }
        Pause.of(retries.pauseAfter(failures));
      }
    }
  }

  private Reply once(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      Reply reply = new Reply(response.statusCode(), parsed(response.body()));
      if (RetryPolicy.worthRetrying(reply.status())) {
        throw new Unanswered(request.uri().getPath() + ": " + reply.explained(), null);
      }
      return reply;
    } catch (IOException e) {
      throw new Unanswered(request.uri().getPath() + ": no answer (" + e + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking " + request.uri().getPath(), e);
    }
  }

  private JsonNode parsed(String body) {
    if (body == null || body.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.getNodeFactory().textNode(body);
    }
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + body, e);
    }
  }
}
