package io.redress.intake.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RefundPolicyTest {

  @Test
  void aConfirmedErrorIsCompensatedWithTwiceTheError() {
    assertEquals(
        Optional.of(new Money(2400, "CNY")), new RefundPolicy(2).of(new Money(1200, "CNY")));
  }

  @Test
  void theLargestAmountIsReachedAndNotPassed() {
    RefundPolicy twice = new RefundPolicy(2);
    assertEquals(
        Optional.of(new Money(Money.MOST, "CNY")), twice.of(new Money(Money.MOST / 2, "CNY")));
    assertTrue(twice.of(new Money(Money.MOST / 2 + 1, "CNY")).isEmpty());
    assertTrue(twice.of(new Money(Long.MAX_VALUE, "CNY")).isEmpty());
  }

  @Property
  void neverMoreNorLessThanTheMultipleAndNeverPastTheBound(
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long error,
      @ForAll @IntRange(min = 1, max = 100) int factor) {
    BigInteger exact = BigInteger.valueOf(error).multiply(BigInteger.valueOf(factor));
    Optional<Money> refund = new RefundPolicy(factor).of(new Money(error, "CNY"));
    assertEquals(exact.compareTo(BigInteger.valueOf(Money.MOST)) <= 0, refund.isPresent());
    refund.ifPresent(money -> assertEquals(exact, BigInteger.valueOf(money.amount())));
  }

  @Test
  void aFactorBelowOneIsNoRefund() {
    assertThrows(IllegalArgumentException.class, () -> new RefundPolicy(0));
  }
}
