package io.redress.kit.renewal;

import io.quarkus.arc.Arc;

/** Singletons of the container that hold something which cannot be mended from outside. */
public final class Singletons {
  private Singletons() {}

  /**
   * Ends the beans of these types, with what they hold; who looks them up after this gets new ones.
   * Whoever had one injected keeps the old one: inject {@code Instance} of it.
   */
  public static void renew(Class<?>... types) {
    for (Class<?> type : types) {
      Arc.container().instance(type).destroy();
    }
  }
}
