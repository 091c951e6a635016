package io.redress.kit.inbox;

/** Why an event was set aside. */
public enum Reason {
  /** Not a CloudEvent, or its data is no JSON object. */
  MALFORMED,
  /** No handler knows the type, and the service does not ignore it. */
  UNKNOWN_TYPE,
  /** The data breaks its contract. */
  POISON,
  /** The handler failed at each attempt. */
  FAILED
}
