package io.redress.local.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param status HTTP status
 * @param body the JSON body, a missing node when there is none
 */
public record Reply(int status, JsonNode body) {

  /** Whether the request was done. */
  public boolean ok() {
    return status >= 200 && status < 300;
  }

  /**
   * Whether somebody else was faster or the thing is in another state now: read again and go on.
   */
  public boolean overtaken() {
    return status == 404 || status == 409 || status == 412;
  }

  /** The stable code of a problem document, empty when the body is none. */
  public String problem() {
    String type = body.path("type").asText("");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** One line for people: status, title and detail of the problem. */
  public String explained() {
    String text = body.path("title").asText("") + " " + body.path("detail").asText("");
    if (body.path("errors").isArray() && !body.path("errors").isEmpty()) {
      text += " " + body.path("errors");
    }
    return (status + " " + text).strip();
  }
}
