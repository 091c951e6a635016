package io.redress.intake.complaint;

import java.time.Instant;

/**
 * Which complaints a list is to hold; {@code null} where it does not matter.
 *
 * @param customer pseudonym
 * @param category leaf, or group for all its leaves
 * @param from inclusive, by registration
 * @param to exclusive
 * @param ticket beginning of a canonical ticket number
 * @param words part of the title
 */
record ComplaintFilter(
    String customer,
    String category,
    String status,
    Lane lane,
    Instant from,
    Instant to,
    String ticket,
    String words) {}
