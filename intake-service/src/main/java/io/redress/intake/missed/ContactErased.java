package io.redress.intake.missed;

import java.time.Instant;

/**
 * Whoever missed us was erased; told once for each promise to call them back, so that it comes
 * after all that was told of it before.
 *
 * @param customer pseudonym under which they were known
 */
record ContactErased(String contactId, String customer, Instant at) {
  static final String TYPE = "contact.erased";
}
