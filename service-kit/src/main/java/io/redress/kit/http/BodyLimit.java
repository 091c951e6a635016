package io.redress.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemResponses;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body by its announced length before a byte of it is kept, with a problem document. Of
 * bodies without a length {@link JsonGuard} counts the bytes.
 *
 * <p>Simple clients send everything before they read an answer: what they send is read away for at
 * most five seconds, then the connection is closed.
 */
@Singleton
public class BodyLimit {
  private static final int BEFORE_EVERYTHING = 1_000;
  private static final long READ_AWAY_MS = 5_000;

  private final ProblemResponses problems;
  private final HttpConfig config;
  private final long largest;
  private final long largestJson;

  @Inject
  BodyLimit(
      ProblemResponses problems,
      HttpConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    this.problems = problems;
    this.config = config;
    this.largest = largest.asLongValue();
    this.largestJson = Math.min(config.maxJson(), this.largest);
  }

  void install(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext context) {
    String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
    long limit = type != null && config.guards(type) ? largestJson : largest;
    if (announced(context) <= limit) {
      context.next();
      return;
    }
    byte[] problem =
        problems.document(
            CommonProblem.BODY_TOO_LARGE,
            "The body has more than " + limit + " bytes.",
            context.request().path());
    context
        .response()
        .setStatusCode(CommonProblem.BODY_TOO_LARGE.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemResponses.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(Buffer.buffer(problem));
    readAway(context.request(), context.vertx());
  }

  /** A stream of HTTP/2 ends by itself, and its connection is that of others, too. */
  private static void readAway(HttpServerRequest request, Vertx vertx) {
    if (request.version() == HttpVersion.HTTP_2 || request.isEnded()) {
      return;
    }
    HttpConnection connection = request.connection();
    long late = vertx.setTimer(READ_AWAY_MS, timer -> connection.close());
    request.exceptionHandler(gone -> vertx.cancelTimer(late));
    request.handler(part -> {});
    request.endHandler(
        all -> {
          vertx.cancelTimer(late);
          connection.close();
        });
    request.resume();
  }

  private static long announced(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException notALength) {
      return Long.MAX_VALUE;
    }
  }
}
