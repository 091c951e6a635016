package io.redress.local.sample;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Complaints of a file, with what the file does not say filled in plausibly.
 *
 * @param complaints the good lines, in the order of the file
 * @param refused the bad ones: line number and reason
 */
record ComplaintFile(List<SampleComplaint> complaints, List<String> refused) {
  /** What is filled in, said once to whoever plays a file. */
  static final List<String> REMARKS =
      List.of(
          "Filled in because the file does not say it: the customer's number (made from"
              + " external_id), tier, category (from the words of the title), product, expectation,"
              + " the time of the incident (filed_at is kept in the description), and how staff and"
              + " customers act.");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setTrim(true)
          .setAllowMissingColumnNames(true)
          .get();

  /**
   * Reads the top of a file.
   *
   * @throws IllegalArgumentException when it cannot be read or a column is missing
   */
  static ComplaintFile read(Path csv, int limit) {
    try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
      return read(reader, limit);
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + csv + ": " + e.getMessage(), e);
    }
  }

  static ComplaintFile read(Reader reader, int limit) throws IOException {
    List<SampleComplaint> complaints = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    try (CSVParser lines = CSVParser.parse(reader, FORMAT)) {
      ComplaintColumns columns = new ComplaintColumns(lines.getHeaderNames());
      for (CSVRecord line : lines) {
        if (line.getRecordNumber() > limit) {
          break;
        }
        long number = lines.getCurrentLineNumber();
        try {
          SampleComplaint complaint = columns.complaint(line);
          Long before = seen.putIfAbsent(complaint.key(), number);
          if (before == null) {
            complaints.add(complaint);
          } else {
            refused.add("line " + number + ": external_id is that of line " + before);
          }
        } catch (IllegalArgumentException e) {
          refused.add("line " + number + ": " + e.getMessage());
        }
      }
    }
    return new ComplaintFile(List.copyOf(complaints), List.copyOf(refused));
  }
}
