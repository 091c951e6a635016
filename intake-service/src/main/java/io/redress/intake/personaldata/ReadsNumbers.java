package io.redress.intake.personaldata;

import java.util.Optional;

/** Reads numbers as customers and staff write them. */
public interface ReadsNumbers {
  /** The pseudonym of a number in any usual spelling; empty when it is none. */
  Optional<String> pseudonym(String written);
}
