package io.redress.callback.queue;

import io.redress.kit.problem.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/**
 * Which callbacks somebody asks for; null means any.
 *
 * @param dueBefore excluded
 * @param branch the only branch whose rows this person may see
 */
record Wanted(CallbackStatus status, Instant dueBefore, String complaintId, String branch) {

  /**
   * From the texts of a request.
   *
   * @throws ProblemException invalid-field, naming the one that cannot be read
   */
  static Wanted of(String status, String dueBefore, String complaintId, String branch) {
    return new Wanted(status(status), time("dueBefore", dueBefore), complaintId, branch);
  }

  private static CallbackStatus status(String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(CallbackStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "status",
                    "is not a status",
                    "Use one of " + Arrays.toString(CallbackStatus.values())));
  }

  private static Instant time(String field, String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notATime) {
      throw ProblemException.invalid(
          field, "is not a time with an offset", "Write it as 2026-11-22T18:00:00+08:00.");
    }
  }
}
