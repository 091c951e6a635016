package io.redress.intake.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"13800001234", "138-0000-1234", "+8613800001234", "+86-138-0000-1234"})
  void allSpellingsOfANumberAreTheSameCustomer(String written) {
    assertEquals(
        Optional.of(new CustomerNumber("13800001234")), CustomerNumber.parse(written, "86"));
  }

  @Test
  void aNumberOfAnotherCountryKeepsItsPrefix() {
    assertEquals(
        Optional.of(new CustomerNumber("+442079460000")),
        CustomerNumber.parse("+44-2079460000", "86"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "1234",
        "1-2-3-4",
        "123456789012345678901",
        "1380000123x",
        "138 0000 1234",
        "--12345",
        "12345-",
        "+",
        "1+2345678",
        "１３８００００１２３４"
      })
  void whatIsNoNumberIsNotTaken(String written) {
    assertEquals(Optional.empty(), CustomerNumber.parse(written, "86"));
  }

  @Test
  void aNumberDoesNotShowItselfInALog() {
    assertFalse(new CustomerNumber("13800001234").toString().contains("1380"));
  }
}
