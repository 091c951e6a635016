package io.redress.bench.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The tickets of another system: of the last year, two of each customer, spread over the
 * categories. No ticket and no customer is in two files of a run.
 */
final class TicketFile {
  static final String MAPPING =
      "externalId=external_id,registeredAt=filed_at,title=title,description=description,"
          + "place=place,category=category,number=number";

  private static final AtomicLong TICKETS = new AtomicLong();
  private static final int DAYS = 365;

  private final long first;
  private final List<String> numbers = new ArrayList<>();
  private final List<String> leaves;

  private TicketFile(long first, List<String> leaves) {
    this.first = first;
    this.leaves = leaves;
  }

  /**
   * A file.
   *
   * @param prefix three digits that its customers' numbers begin with
   */
  static TicketFile of(String prefix, long lines, List<String> leaves) {
    var file = new TicketFile(TICKETS.getAndAdd(lines), leaves);
    for (var line = 0L; line < lines; line++) {
      var customer = ThreadLocalRandom.current().nextLong(Math.max(1, lines / 2));
      file.numbers.add("%s%08d".formatted(prefix, file.first + customer));
    }
    return file;
  }

  int lines() {
    return numbers.size();
  }

  String number(int line) {
    return numbers.get(line);
  }

  String externalId(int line) {
    return "ticket-%d".formatted(first + line);
  }

  byte[] csv() {
    var text = new StringBuilder("external_id,filed_at,title,description,place,category,number\n");
    var today = LocalDate.now(ZoneOffset.UTC);
    for (var line = 0; line < lines(); line++) {
      text.append(externalId(line))
          .append(',')
          .append(today.minusDays(1L + line % DAYS))
          .append("T%02d:%02d:00Z".formatted(line % 24, line % 60))
          .append(",Charged too much 多扣了费用,\"Billed, and never ordered\",Beihu,")
          .append(leaves.get(line % leaves.size()))
          .append(',')
          .append(number(line))
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
