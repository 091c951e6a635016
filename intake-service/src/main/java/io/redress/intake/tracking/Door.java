package io.redress.intake.tracking;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets requests in that show ticket number and code; nothing that is answered may be stored. */
@ApplicationScoped
class Door {
  private final OpenTicket tickets;
  private final Languages languages;

  @Inject
  Door(OpenTicket tickets, Languages languages) {
    this.tickets = tickets;
    this.languages = languages;
  }

  /**
   * The id of the complaint.
   *
   * @throws io.redress.kit.problem.ProblemException not-found, too-many-tries
   */
  String open(String ticketNumber, String code, HttpServerRequest request) {
    request.response().putHeader("Cache-Control", "no-store");
    return tickets.open(ticketNumber, code, request.remoteAddress().hostAddress());
  }

  /** The words to answer in. */
  Words words(HttpServerRequest request) {
    Words words = languages.words(request.getHeader("Accept-Language"));
    request.response().putHeader("Content-Language", words.language());
    request.response().putHeader("Vary", "Accept-Language");
    return words;
  }
}
