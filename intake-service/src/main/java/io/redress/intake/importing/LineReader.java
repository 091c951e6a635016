package io.redress.intake.importing;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.complaint.Channel;
import io.redress.intake.complaint.PastReport;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.CustomerProfile;
import io.redress.intake.customer.Customers;
import io.redress.intake.customer.Tier;
import io.redress.intake.file.CsvLine;
import io.redress.intake.file.WrittenTimePolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes tickets of the lines of one file, by its mapping and the import's defaults. */
final class LineReader {
  private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final Columns columns;
  private final String source;
  private final ZoneId zone;
  private final Channel defaultChannel;
  private final String defaultCategory;
  private final Set<String> closedWords;
  private final TheirWords words;
  private final Categories categories;
  private final Customers customers;

  LineReader(Columns columns, ImportJob job, Categories categories, Customers customers) {
    this.columns = columns;
    this.source = job.source;
    this.zone = ZoneId.of(job.zone);
    this.defaultChannel = job.channel;
    this.defaultCategory = job.category;
    this.closedWords = Set.copyOf(List.of(job.closedWords.split(",")));
    this.words = job.words;
    this.categories = categories;
    this.customers = customers;
  }

  /** Reads a line; nothing of it is looked up but its category. */
  ReadLine read(CsvLine line, Instant now) {
    LineCheck check = new LineCheck(line, columns);
    if (!check.fits()) {
      return ReadLine.refused(check.refusals());
    }
    String externalId = check.text(ImportField.EXTERNAL_ID);
    Instant registeredAt = time(check, ImportField.REGISTERED_AT, OLDEST, now);
    Instant closedAt = time(check, ImportField.CLOSED_AT, registeredAt, now);
    Category category = category(check);
    Channel channel = channel(check);
    CustomerNumber number = number(check, ImportField.NUMBER);
    CustomerProfile profile =
        new CustomerProfile(
            check.text(ImportField.NAME),
            number(check, ImportField.CONTACT_NUMBER),
            tier(check),
            check.text(ImportField.BRANCH),
            check.text(ImportField.DISTRICT));
    String status = check.text(ImportField.STATUS);
    PastReport report =
        new PastReport(
            channel,
            number == null && externalId != null ? StandInNumber.of(source, externalId) : number,
            number != null,
            profile,
            category,
            check.text(ImportField.TITLE),
            check.text(ImportField.DESCRIPTION),
            check.text(ImportField.EXPECTATION),
            check.text(ImportField.PLACE),
            check.text(ImportField.PRODUCT),
            registeredAt,
            closedAt);
    boolean closed =
        closedAt != null
            || (status != null && closedWords.contains(status.toLowerCase(Locale.ROOT)));
    return check.refusals().isEmpty()
        ? new ReadLine(externalId, report, !closed, List.of())
        : ReadLine.refused(check.refusals());
  }

  private Instant time(LineCheck check, ImportField field, Instant from, Instant now) {
    String written = check.text(field);
    if (written == null) {
      return null;
    }
    Optional<Instant> read = WrittenTimePolicy.read(written, zone);
    if (read.isEmpty()) {
      return check.refuse(field, "is not a time: yyyy-MM-ddTHH:mm:ss, with or without an offset");
    }
    if (read.get().isAfter(now.plus(CLOCKS_DIFFER))) {
      return check.refuse(field, "lies in the future");
    }
    if (from != null && read.get().isBefore(from)) {
      return check.refuse(
          field, field == ImportField.CLOSED_AT ? "is before registeredAt" : "is before 2000");
    }
    return read.get();
  }

  private Category category(LineCheck check) {
    String code = check.text(ImportField.CATEGORY);
    if (code == null && defaultCategory == null) {
      return check.refuse(ImportField.CATEGORY, "is missing, and the import has no default");
    }
    String wanted = code == null ? defaultCategory : words.ourCategory(code);
    return categories
        .leaf(wanted)
        .orElseGet(() -> check.refuse(ImportField.CATEGORY, categories.refusal(wanted).message()));
  }

  private Channel channel(LineCheck check) {
    String name = check.text(ImportField.CHANNEL);
    if (name == null) {
      return defaultChannel == null
          ? check.refuse(ImportField.CHANNEL, "is missing, and the import has no default")
          : defaultChannel;
    }
    return check.oneOf(ImportField.CHANNEL, words.ourChannel(name), Channel.values());
  }

  private Tier tier(LineCheck check) {
    String name = check.text(ImportField.TIER);
    return name == null ? null : check.oneOf(ImportField.TIER, name, Tier.values());
  }

  private CustomerNumber number(LineCheck check, ImportField field) {
    String written = check.text(field);
    return written == null
        ? null
        : customers
            .read(written)
            .orElseGet(() -> check.refuse(field, "is not a number of 5 to 20 digits"));
  }
}
