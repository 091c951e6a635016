package io.redress.callback.repair;

/** Where the relationship with a customer stands. */
public enum Phase {
  EXPLORING,
  FORMING,
  STABLE,
  DECLINING
}
