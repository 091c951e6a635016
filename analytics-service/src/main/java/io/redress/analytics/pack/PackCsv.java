package io.redress.analytics.pack;

import io.redress.analytics.export.CsvPages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pack as CSV (RFC 4180), written line by line; every line repeats what it is of, so that files
 * can be joined.
 */
final class PackCsv {
  private static final List<String> HEADER =
      List.of(
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
          "remarkZh");

  private PackCsv() {}

  static void write(PackView pack, OutputStream out) throws IOException {
    CsvPages.write(out, HEADER, pack.lines(), line -> cells(pack, line));
  }

  private static List<Object> cells(PackView pack, PackLineView line) {
    var remark = line.remark();
    return Stream.<Object>of(
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
            line.denominator(),
            line.value(),
            line.low(),
            line.high(),
            remark == null ? null : remark.en(),
            remark == null ? null : remark.zh())
        .toList();
  }
}
