package io.redress.intake.network;

/** How an item of the map stands at a time. */
public enum NetworkState {
  UPCOMING,
  ACTIVE,
  ENDED,
  CANCELLED
}
