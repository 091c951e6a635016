package io.redress.analytics.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of one table of sums as they were read, and as they came out of a rebuild. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ComparedSums",
    description = "A table of sums as it was read, and as it came out of the rebuild.")
public record ComparedTable(
    @Schema(examples = "figure_day") String table,
    @Schema(description = "Rows that were read.", examples = "120") long rowsBefore,
    @Schema(description = "Rows that came out.", examples = "120") long rowsAfter,
    @Schema(
            description =
                "Whether all of them are the same, by their hash; absent where comparing was given"
                    + " up.")
        Boolean same) {
  private static final String UNKNOWN = "-";

  static ComparedTable givenUp(String table) {
    return new ComparedTable(table, 0, 0, null);
  }

  /** As a row keeps it: a line without its end. */
  String text() {
    return "%s %d %d %s"
        .formatted(table, rowsBefore, rowsAfter, same == null ? UNKNOWN : same.toString());
  }

  /** Of the lines that a row keeps. */
  static List<ComparedTable> read(String lines) {
    return lines.lines().map(ComparedTable::of).toList();
  }

  private static ComparedTable of(String line) {
    var parts = line.split(" ");
    return new ComparedTable(
        parts[0],
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        UNKNOWN.equals(parts[3]) ? null : Boolean.valueOf(parts[3]));
  }
}
