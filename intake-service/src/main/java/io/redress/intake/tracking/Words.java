package io.redress.intake.tracking;

import io.redress.intake.classification.DetailField;
import io.redress.intake.promise.PromiseKind;
import io.redress.intake.promise.PromiseState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a customer is told, in one language; times in the operator's zone. */
final class Words {
  private static final String BUNDLE = Words.class.getPackageName() + ".words";
  private static final String OTHER = "other";

  private final Locale language;
  private final ZoneId zone;
  private final ResourceBundle texts;

  Words(Locale language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            language,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String language() {
    return language.getLanguage();
  }

  /** Where a case stands; a stage that a process owner added has no words of its own. */
  String stage(String stage) {
    return known("stage.", stage.toLowerCase(Locale.ROOT));
  }

  String received() {
    return texts.getString("stage.received");
  }

  String waiting() {
    return texts.getString("stage.waiting");
  }

  String outcome(String disposition) {
    return known("outcome.", disposition);
  }

  String promise(PromiseKind kind, PromiseState state, Instant dueAt) {
    return filled("promise." + kind + "." + state, "{time}", time(dueAt));
  }

  String question(String question) {
    return filled("needed.question", "{what}", question);
  }

  String fields(List<DetailField> fields) {
    return filled(
        "needed.fields",
        "{what}",
        fields.stream()
            .map(this::field)
            .collect(Collectors.joining(texts.getString("needed.join"))));
  }

  String until(Instant dueAt) {
    return filled("needed.until", "{time}", time(dueAt));
  }

  /** A text without anything to fill in. */
  String of(String key) {
    return texts.getString(key);
  }

  private String field(DetailField field) {
    return texts.getString("field." + field);
  }

  private String time(Instant at) {
    String written =
        DateTimeFormatter.ofPattern(texts.getString("time"), language).format(at.atZone(zone));
    return filled("time.inZone", "{time}", written)
        .replace("{what}", zone.getDisplayName(TextStyle.FULL, language));
  }

  private String filled(String key, String place, String value) {
    return texts.getString(key).replace(place, value);
  }

  private String known(String group, String name) {
    String key = group + name;
    return texts.getString(texts.containsKey(key) ? key : group + OTHER);
  }
}
