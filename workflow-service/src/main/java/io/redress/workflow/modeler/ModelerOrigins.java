package io.redress.workflow.modeler;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets Modeler, which is a page of another origin, call its addresses: cross-origin answers for the
 * configured origins, and no cookies. Whoever calls must bring a token or a password all the same.
 */
@Singleton
class ModelerOrigins {
  /** Refusals of the body by its size carry these headers too. */
  private static final int BEFORE_THE_BODY_LIMIT = 1_001;

  private static final String A_DAY = "86400";
  private final ModelerConfig config;

  ModelerOrigins(ModelerConfig config) {
    this.config = config;
  }

  void install(@Observes Filters filters) {
    filters.register(this::answer, BEFORE_THE_BODY_LIMIT);
  }

  private void answer(RoutingContext context) {
    String origin = context.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || !ModelerAddresses.contains(context.normalizedPath())) {
      context.next();
      return;
    }
    HttpServerResponse response = context.response();
    response.putHeader(HttpHeaders.VARY, "Origin");
    boolean known = config.origins().contains(origin);
    if (known) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    boolean asks =
        context.request().method().equals(HttpMethod.OPTIONS)
            && context.request().getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    if (!known || !asks) {
      context.next();
      return;
    }
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "accept, authorization, content-type")
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, A_DAY)
        .setStatusCode(204)
        .end();
  }
}
