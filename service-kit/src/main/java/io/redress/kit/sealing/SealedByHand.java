package io.redress.kit.sealing;

/**
 * Values that a feature seals in statements of its own: they follow the writing key as sealed
 * columns do. Each such feature has one bean of this.
 */
public interface SealedByHand {
  /** How many values need another key than the writing one, by a bounded look. */
  long left();

  /**
   * Seals some of them anew, in a transaction of its own.
   *
   * @return whether there were any
   */
  boolean sealAnew();
}
