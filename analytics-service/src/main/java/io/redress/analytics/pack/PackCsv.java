package io.redress.analytics.pack;

import io.redress.analytics.export.FormulaPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * A pack as CSV (RFC 4180), written line by line; every line repeats what it is of, so that files
 * can be joined.
 */
final class PackCsv {
  private static final String[] HEADER = {
    "pack",
    "packVersion",
    "from",
    "to",
    "zone",
    "asOf",
    "code",
    "titleEn",
    "titleZh",
    "figure",
    "figureVersion",
    "unit",
    "per",
    "group",
    "key",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "remarkEn",
    "remarkZh"
  };

  private PackCsv() {}

  static void write(PackView pack, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Not closed: the stream is the caller's.
    var csv = CSVFormat.RFC4180.builder().setHeader(HEADER).get().print(writer);
    for (var line : pack.lines()) {
      csv.printRecord(cells(pack, line));
    }
    csv.flush();
  }

  private static Iterable<String> cells(PackView pack, PackLineView line) {
    var remark = line.remark();
    return Stream.of(
            pack.name(),
            pack.version(),
            pack.period().from(),
            pack.period().to(),
            pack.zone(),
            pack.asOf(),
            line.code(),
            line.title().en(),
            line.title().zh(),
            line.figure(),
            line.figureVersion(),
            line.unit(),
            line.per(),
            line.group(),
            line.key(),
            line.numerator(),
            plain(line.denominator()),
            plain(line.value()),
            plain(line.low()),
            plain(line.high()),
            remark == null ? null : remark.en(),
            remark == null ? null : remark.zh())
        .map(value -> FormulaPolicy.neutralised(Objects.toString(value, "")))
        .toList();
  }

  private static String plain(BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
