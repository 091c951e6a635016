package io.redress.intake.authority;

import java.util.Optional;

/**
 * Double refund: a confirmed billing error is compensated with a multiple of it, in its currency.
 */
public final class RefundPolicy {
  private final int factor;

  /**
   * @param factor 2 for a double refund
   */
  public RefundPolicy(int factor) {
    if (factor < 1) {
      throw new IllegalArgumentException("A refund is at least the error itself");
    }
    this.factor = factor;
  }

  /** What the error is compensated with; empty where that is more than an amount can be. */
  public Optional<Money> of(Money error) {
    return error.amount() > Money.MOST / factor
        ? Optional.empty()
        : Optional.of(new Money(error.amount() * factor, error.currency()));
  }

  int factor() {
    return factor;
  }
}
