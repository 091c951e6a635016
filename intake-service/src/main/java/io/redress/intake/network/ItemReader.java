package io.redress.intake.network;

import io.redress.intake.file.Refusal;
import io.redress.intake.file.WrittenText;
import io.redress.intake.file.WrittenTimePolicy;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes drafts of what is written in a file. Texts are texts, whatever they look like. */
@ApplicationScoped
class ItemReader {
  private static final Pattern DEGREES = Pattern.compile("[-+]?\\d{1,3}(?:\\.\\d{1,18})?");
  private static final Pattern METRES = Pattern.compile("\\d{1,6}(?:\\.0{1,3})?");
  private static final int MOST_CATEGORIES = 20;
  private static final int MOST_SERVICES = 10;
  private static final int LONGEST_SERVICE = 20;

  /** An item, or why it is not taken. */
  record Read(ItemDraft draft, List<Refusal> refusals) {}

  private final ItemChecks checks;
  private final Zone zone;

  @Inject
  ItemReader(ItemChecks checks, Zone zone) {
    this.checks = checks;
    this.zone = zone;
  }

  /**
   * Reads one.
   *
   * @param kind of items that tell none, or {@code null}
   */
  Read read(WrittenItem written, NetworkKind kind) {
    if (written.fault() != null) {
      return new Read(null, List.of(written.fault()));
    }
    List<Refusal> refusals = new ArrayList<>();
    ItemDraft draft = draft(written, kind, refusals);
    if (draft.kind() != null) {
      checks.check(
          draft,
          (field, message, mend) -> {
            // That there is no point was said of latitude and longitude.
            if (!field.equals("point")) {
              refuse(refusals, written, field, message);
            }
          });
    }
    return new Read(refusals.isEmpty() ? draft : null, refusals);
  }

  private ItemDraft draft(WrittenItem written, NetworkKind kind, List<Refusal> refusals) {
    return new ItemDraft(
        kind(written, kind, refusals),
        text(written, NetworkField.CODE, refusals),
        text(written, NetworkField.NAME, refusals),
        text(written, NetworkField.TYPE, refusals),
        text(written, NetworkField.ROAD, refusals),
        text(written, NetworkField.ADDRESS, refusals),
        text(written, NetworkField.DISTRICT, refusals),
        point(written, refusals),
        radius(written, refusals),
        list(written, NetworkField.CATEGORIES, MOST_CATEGORIES, 64, refusals),
        list(written, NetworkField.SERVICES, MOST_SERVICES, LONGEST_SERVICE, refusals),
        time(written, NetworkField.FROM, refusals),
        time(written, NetworkField.UNTIL, refusals),
        time(written, NetworkField.PROMISED_AT, refusals),
        cancelled(written, refusals),
        text(written, NetworkField.PLAN_NUMBER, refusals));
  }

  private static String text(WrittenItem written, NetworkField field, List<Refusal> refusals) {
    String value = written.value(field).orElse(null);
    Optional<String> fault =
        value == null ? Optional.empty() : WrittenText.fault(value, field.longest());
    fault.ifPresent(reason -> refuse(refusals, written, field.path(), reason));
    return fault.isPresent() ? null : value;
  }

  private static NetworkKind kind(WrittenItem written, NetworkKind kind, List<Refusal> refusals) {
    String name = text(written, NetworkField.KIND, refusals);
    Optional<NetworkKind> read =
        name == null ? Optional.ofNullable(kind) : NetworkKind.ofName(name);
    if (read.isEmpty()) {
      refuse(refusals, written, NetworkField.KIND.path(), "is none of FAULT, WORKS, PLAN, SITE");
    }
    return read.orElse(null);
  }

  private static GeoPoint point(WrittenItem written, List<Refusal> refusals) {
    Double lat = degrees(written, NetworkField.LAT, 90, refusals);
    Double lon = degrees(written, NetworkField.LON, 180, refusals);
    return lat == null || lon == null ? null : new GeoPoint(lat, lon);
  }

  private static Double degrees(
      WrittenItem written, NetworkField field, int most, List<Refusal> refusals) {
    String value = text(written, field, refusals);
    if (value == null || !DEGREES.matcher(value).matches()) {
      refuse(refusals, written, field.path(), "is no number of degrees, such as 116.4074");
      return null;
    }
    double degrees = Double.parseDouble(value);
    if (Math.abs(degrees) > most) {
      refuse(refusals, written, field.path(), "is not from -" + most + " to " + most);
      return null;
    }
    return degrees;
  }

  private static Integer radius(WrittenItem written, List<Refusal> refusals) {
    String value = text(written, NetworkField.RADIUS, refusals);
    if (value == null) {
      return null;
    }
    if (!METRES.matcher(value).matches()) {
      refuse(refusals, written, NetworkField.RADIUS.path(), "is no whole number of metres");
      return null;
    }
    return (int) Double.parseDouble(value);
  }

  private static List<String> list(
      WrittenItem written, NetworkField field, int most, int longest, List<Refusal> refusals) {
    String value = text(written, field, refusals);
    if (value == null) {
      return List.of();
    }
    List<String> items =
        Arrays.stream(value.split("[;|]"))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .toList();
    if (items.size() > most || items.stream().anyMatch(item -> item.length() > longest)) {
      refuse(
          refusals,
          written,
          field.path(),
          "has more than " + most + " entries, or one of more than " + longest + " characters");
      return List.of();
    }
    return items;
  }

  private Instant time(WrittenItem written, NetworkField field, List<Refusal> refusals) {
    String value = text(written, field, refusals);
    if (value == null) {
      return null;
    }
    Optional<Instant> read = WrittenTimePolicy.read(value, zone.id());
    if (read.isEmpty()) {
      refuse(
          refusals,
          written,
          field.path(),
          "is not a time: yyyy-MM-ddTHH:mm:ss, with or without an offset");
    }
    return read.orElse(null);
  }

  private static boolean cancelled(WrittenItem written, List<Refusal> refusals) {
    String value = text(written, NetworkField.CANCELLED, refusals);
    if (value != null && !List.of("true", "false").contains(value.toLowerCase(Locale.ROOT))) {
      refuse(refusals, written, NetworkField.CANCELLED.path(), "is neither true nor false");
    }
    return "true".equalsIgnoreCase(value);
  }

  /** One reason for a field. */
  private static void refuse(
      List<Refusal> refusals, WrittenItem written, String field, String reason) {
    if (refusals.stream().noneMatch(refusal -> refusal.field().equals(field))) {
      refusals.add(new Refusal(written.number(), field, reason));
    }
  }
}
