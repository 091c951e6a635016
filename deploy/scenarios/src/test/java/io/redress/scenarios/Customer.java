package io.redress.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * A customer on the tracking pages, without a login.
 *
 * @param ticket the address of the ticket
 * @param code what opens it
 */
record Customer(URI ticket, String code) {
  /** Where the ticket stands. */
  JsonNode look() {
    return Colleague.taken(ticket, Colleague.CLIENT.track(ticket, code));
  }

  /** What was written, by the customer and to them. */
  JsonNode messages() {
    var uri = URI.create(ticket + "/messages");
    return Colleague.taken(uri, Colleague.CLIENT.track(uri, code));
  }

  /** Adds to the ticket; also the answer to what is needed. */
  void write(String text) {
    var uri = URI.create(ticket + "/messages");
    var key = UUID.randomUUID().toString();
    Colleague.taken(uri, Colleague.CLIENT.write(uri, code, key, Map.of("text", text)));
  }
}
