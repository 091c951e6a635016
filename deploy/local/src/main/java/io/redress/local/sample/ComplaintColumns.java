package io.redress.local.sample;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Finds the columns of a complaint file by name and turns a line into a complaint. */
final class ComplaintColumns {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_PLACE = 200;
  private static final Set<String> CHANNELS =
      Set.of("HOTLINE", "SHOP", "WEB", "APP", "ACCOUNT_MANAGER");
  private static final List<String> BRANCHES = List.of("north", "south", "east", "west");

  private final List<String> names;

  /**
   * The columns of a file.
   *
   * @throws IllegalArgumentException when a needed one is missing; the message says which
   */
  ComplaintColumns(List<String> header) {
    names = header.stream().map(name -> plain(name)).toList();
    List<String> missing = new ArrayList<>();
    for (String needed : List.of("external_id", "filed_at", "channel", "title")) {
      if (!names.contains(needed)) {
        missing.add(needed);
      }
    }
    if (!names.contains("place") && !names.contains("city")) {
      missing.add("place (or city and state)");
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("Columns are missing: " + String.join(", ", missing));
    }
  }

  /**
   * The complaint of a line.
   *
   * @throws IllegalArgumentException when the line is bad; the message says why
   */
  SampleComplaint complaint(CSVRecord line) {
    String id = needed(line, "external_id");
    String title = needed(line, "title");
    if (title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("title is longer than " + LONGEST_TITLE + " characters");
    }
    String filed = time(needed(line, "filed_at"));
    String channel = channel(needed(line, "channel"));
    String place = place(line);
    int lot = Math.floorMod(id.hashCode(), 100);
    return new SampleComplaint(
        id,
        number(id),
        plan(lot),
        Optional.empty(),
        channel,
        CategoryGuess.of(title),
        lot < 6 ? "VIP" : lot < 9 ? "KEY_ACCOUNT" : "ORDINARY",
        Set.of(),
        BRANCHES.get(Math.floorMod(place.hashCode(), BRANCHES.size())),
        place,
        "Internet and cable",
        Optional.empty(),
        title,
        "Filed at " + filed + ".",
        "An answer, and that it is put right.");
  }

  private static String plan(int lot) {
    if (lot % 10 == 3) {
      return "sent-back";
    }
    return lot % 10 == 7 ? "on-the-spot" : "resolved";
  }

  /** Eleven digits where the id is a number of up to eight, else made from a hash. */
  private static String number(String id) {
    return id.matches("\\d{1,8}")
        ? "191" + "0".repeat(8 - id.length()) + id
        : CustomerNumbers.of(id);
  }

  private String place(CSVRecord line) {
    String place = value(line, "place");
    if (place.isEmpty()) {
      String city = value(line, "city");
      String state = value(line, "state");
      place = state.isEmpty() || city.isEmpty() ? city + state : city + ", " + state;
    }
    if (place.isEmpty()) {
      throw new IllegalArgumentException("place is empty");
    }
    return place.substring(0, Math.min(place.length(), LONGEST_PLACE));
  }

  private static String channel(String text) {
    String channel = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    if (!CHANNELS.contains(channel)) {
      throw new IllegalArgumentException("channel '" + text + "' is not known");
    }
    return channel;
  }

  private static String time(String text) {
    try {
      return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(text).toString()
          : LocalDateTime.parse(text.replace(' ', 'T')).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("filed_at '" + text + "' is not a time", e);
    }
  }

  private String needed(CSVRecord line, String name) {
    String value = value(line, name);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(name + " is empty");
    }
    return value;
  }

  private String value(CSVRecord line, String name) {
    int index = names.indexOf(name);
    return index < 0 || index >= line.size() ? "" : line.get(index);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace("\uFEFF", "");
  }
}
