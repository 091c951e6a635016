package io.redress.intake.customer;

import io.redress.kit.sealing.SealedText;
import jakarta.persistence.Converter;

/** The columns of a customer that are sealed. */
final class SealedCustomer {
  static final String NUMBER = "customer.number";
  static final String NAME = "customer.name";
  static final String CONTACT_NUMBER = "customer.contact_number";

  private SealedCustomer() {}

  @Converter
  static final class Number extends SealedText {
    Number() {
      super(NUMBER);
    }
  }

  @Converter
  static final class Name extends SealedText {
    Name() {
      super(NAME);
    }
  }

  @Converter
  static final class ContactNumber extends SealedText {
    ContactNumber() {
      super(CONTACT_NUMBER);
    }
  }
}
