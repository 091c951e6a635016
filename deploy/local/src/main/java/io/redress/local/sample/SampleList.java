package io.redress.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The synthetic complaints of {@code sample/complaints.csv}. */
final class SampleList {
  private static final String RESOURCE = "/sample/complaints.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private SampleList() {}

  /** All planned reports, in the order of the file. */
  static List<SampleComplaint> load() {
    try (InputStream in = SampleList.class.getResourceAsStream(RESOURCE);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CSVParser lines = CSVParser.parse(reader, FORMAT)) {
      List<SampleComplaint> all = new ArrayList<>();
      for (CSVRecord line : lines) {
        all.add(complaint(line));
      }
      return List.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  private static SampleComplaint complaint(CSVRecord line) {
    Plan plan = Plans.named(line.get("plan"));
    Optional<String> of = filled(line.get("of"));
    String customer = plan.start().sameCustomer() ? of.orElseThrow() : line.get("key");
    Set<String> marks =
        Arrays.stream(line.get("marks").split(" "))
            .filter(m -> !m.isBlank())
            .collect(Collectors.toUnmodifiableSet());
    return new SampleComplaint(
        line.get("key"),
        CustomerNumbers.of(customer),
        plan.name(),
        filled(line.get("lane")),
        line.get("channel"),
        line.get("category"),
        line.get("tier"),
        marks,
        line.get("branch"),
        line.get("district"),
        line.get("product"),
        of,
        line.get("title"),
        line.get("description"),
        line.get("expectation"));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(t -> !t.isBlank());
  }
}
