package io.redress.kit.problem;

/** The problem types that every service has. */
public enum CommonProblem implements ListedProblem {
  UNAUTHENTICATED(
      401,
      "The request carries no valid token.",
      "Send 'Authorization: Bearer <token>' with an unexpired token of the configured issuer for"
          + " the audience redress."),
  FORBIDDEN(
      403,
      "The caller may not do this.",
      "Ask for the role or the department that the operation's description names."),
  BRANCH_MISSING(
      403,
      "The token names no branch.",
      "Have the token name the branch that you are the supervisor of."),
  NOT_FOUND(404, "There is nothing at this address.", "Check the path and the identifier in it."),
  METHOD_NOT_ALLOWED(
      405,
      "This address does not support the method.",
      "Use one of the methods in the Allow header."),
  NOT_ACCEPTABLE(
      406,
      "No representation of the accepted kind exists.",
      "Accept application/json, or what the operation's description names."),
  CONFLICT(
      409,
      "Somebody else changed the same thing.",
      "Read the current state, decide again, and repeat the request if it still makes sense."),
  PRECONDITION_FAILED(
      412,
      "The version in If-Match is not the current one.",
      "Read the resource again and send its current ETag in If-Match."),
  PRECONDITION_REQUIRED(
      428,
      "The change needs the version it is based on.",
      "Send the ETag of the representation you read in If-Match."),
  BODY_TOO_LARGE(
      413, "The body is too large.", "Send at most the number of bytes named in the detail."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The body's media type is not supported.",
      "Send the Content-Type that the operation's description names, usually application/json."),
  MALFORMED_BODY(
      400,
      "The body is not well-formed.",
      "Send one JSON document in UTF-8, nested 32 deep at most."),
  UNKNOWN_FIELD(
      400,
      "The body has a field that is not known.",
      "Leave out the named field, or correct its spelling."),
  INVALID_FIELD(
      400, "A field has a value that is not allowed.", "Correct the named fields and send again."),
  LABELLING_WORD(
      400,
      "The text has a word that labels somebody.",
      "Say what happened instead, or use the neutral word that is offered."),
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The idempotency key was used for another request.",
      "Use a new key for each new request; repeat a key only with the very same body."),
  IDEMPOTENCY_KEY_INVALID(
      400,
      "The idempotency key is not usable.",
      "Send 1 to 100 visible ASCII characters, for example a UUID."),
  INVALID_CURSOR(
      400,
      "The cursor does not come from this list.",
      "Use the value of 'next' from the previous page unchanged, or start without a cursor."),
  EVENT_STILL_FAILS(
      409,
      "The event cannot be handled yet.",
      "Remove the cause named in the detail, then replay the event again."),
  EVENT_ERASED(
      410,
      "The event's content was erased.",
      "Nothing is to be done: whom it was about was erased, and what it told is not wanted again."),
  UNAVAILABLE(
      503,
      "The service cannot answer for a moment.",
      "Repeat the request after the time in Retry-After; use the same Idempotency-Key."),
  INTERNAL(
      500,
      "Something went wrong inside the service.",
      "Report the incident identifier in the detail to the operator.");

  private final Kind kind;

  CommonProblem(int status, String title, String mend) {
    this.kind = new Kind(status, title, mend);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
