package io.redress.callback.queue;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.TimeParameter;
import java.time.Instant;
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
    return new Wanted(
        status(status), TimeParameter.read("dueBefore", dueBefore), complaintId, branch);
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
}
