package io.redress.intake.authority;

/**
 * What is granted on the spot, or is asked for.
 *
 * @param measureCode of the catalogue, or {@code null} where words alone say what was done
 * @param compensation {@code null} for none
 * @param confirmedError the billing error that the compensation comes from, or {@code null}
 */
public record Grant(String measureCode, Money compensation, Money confirmedError) {
  Grant refunding(Money refund) {
    return new Grant(measureCode, refund, confirmedError);
  }

  boolean pays() {
    return compensation != null && compensation.amount() > 0;
  }
}
