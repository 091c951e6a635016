package io.redress.workflow.flow;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the cases of a version wait and went on, ready to be drawn on its diagram.
 *
 * @param asOf when the waiting cases were counted; absent before the first count
 * @param from first day of what is counted as gone on
 * @param to last day of it
 * @param elements by element id; those where nothing waits and nothing went on are left out
 */
@Schema(name = "ProcessFlow")
record FlowView(
    String key,
    int version,
    OffsetDateTime asOf,
    LocalDate from,
    LocalDate to,
    Map<String, ElementFlow> elements) {

  /** What happens at one element. */
  @Schema(name = "ElementFlow")
  record ElementFlow(Waiting waiting, Passed passed) {}

  /** Cases that wait there now; seconds of business time on the calendar of each case. */
  @Schema(name = "ElementWaiting")
  record Waiting(long count, long meanSeconds, long longestSeconds) {
    static final Waiting NONE = new Waiting(0, 0, 0);
  }

  /**
   * Cases that went on from there in the period; seconds of business time.
   *
   * @param count that went on
   * @param cancelled that were taken away, because the case went another way
   */
  @Schema(name = "ElementPassed")
  record Passed(long count, long cancelled, long meanSeconds, long longestSeconds) {
    static final Passed NONE = new Passed(0, 0, 0, 0);
  }
}
