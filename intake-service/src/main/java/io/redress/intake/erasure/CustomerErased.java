package io.redress.intake.erasure;

import java.time.Instant;

/**
 * A customer was erased; told once for each of their complaints, so that it comes after all that
 * was told of it before. Whoever keeps words about the complaint erases them.
 *
 * @param customer pseudonym under which the complaint was known; what takes its place is not told,
 *     so that nobody can put the two together again
 */
public record CustomerErased(String complaintId, String ticketNumber, String customer, Instant at) {
  static final String TYPE = "customer.erased";
}
