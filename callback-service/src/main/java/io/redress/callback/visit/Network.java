package io.redress.callback.visit;

/** The three networks that are tested side by side. */
public enum Network {
  MOBILE,
  UNICOM,
  TELECOM
}
