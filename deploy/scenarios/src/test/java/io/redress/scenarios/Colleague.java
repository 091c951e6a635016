package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.redress.local.Progress;
import io.redress.local.sample.Reply;
import io.redress.local.sample.RetryPolicy;
import io.redress.local.sample.SuiteClient;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** Somebody who works with the REST interfaces; what is refused fails the scenario. */
record Colleague(String token) {
  static final SuiteClient CLIENT = new SuiteClient(RetryPolicy.PATIENT, new Quiet());

  JsonNode read(URI uri) {
    return taken(uri, CLIENT.get(uri, token));
  }

  /** Reads what may not be there yet: then it is a missing node. */
  JsonNode find(URI uri) {
    var reply = CLIENT.get(uri, token);
    return reply.status() == 404 ? MissingNode.getInstance() : taken(uri, reply);
  }

  /** Creates something. */
  JsonNode create(URI uri, Object body) {
    return taken(uri, CLIENT.create(uri, token, UUID.randomUUID().toString(), body));
  }

  /**
   * Changes something.
   *
   * @param body {@code null} for none
   */
  JsonNode change(URI uri, Object body) {
    return taken(uri, CLIENT.change(uri, token, body));
  }

  static JsonNode taken(URI uri, Reply reply) {
    if (!reply.ok()) {
      throw new AssertionError(uri + " is refused: " + reply.explained());
    }
    return reply.body();
  }

  private static final class Quiet implements Progress {
    @Override
    public void step(String what) {}

    @Override
    public void waiting(String forWhat, Duration elapsed) {}

    @Override
    public void done(String what) {}
  }
}
