package io.redress.intake.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/** Versions of plans as documents of the index, and back. */
final class PlanDocuments {
  static final String PLAN = "plan";
  static final String STATUS = "status";
  static final String CATEGORY = "category";
  static final String GROUP = "group";
  static final String FIRST_DAY = "firstDay";
  static final String LAST_DAY = "lastDay";
  static final String REVIEW_DAY = "reviewDay";

  /**
   * Every word of all the fields: whether a plan has one is one look-up, not one for each field.
   */
  static final String ANYWHERE = "anywhere";

  private static final String VERSION = "version";
  private static final String PUBLISHED = "publishedAt";
  private static final String CONTENT = "content";
  private static final PlanContentColumn JSON = new PlanContentColumn();

  /** With the place of each word, so that a hit can be shown without being cut into words again. */
  private static final FieldType SHOWN = new FieldType(TextField.TYPE_STORED);

  private static final FieldType FOUND = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    FOUND.setIndexOptions(IndexOptions.DOCS);
    FOUND.setOmitNorms(true);
    FOUND.freeze();
    SHOWN.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    SHOWN.freeze();
  }

  private PlanDocuments() {}

  static Document of(IndexedVersion it) {
    PlanContent content = it.content();
    Document document = new Document();
    document.add(new StringField(PLAN, key(it.serial()), Field.Store.YES));
    document.add(new StoredField(VERSION, it.version()));
    document.add(new StringField(STATUS, it.status().name(), Field.Store.YES));
    content
        .categories()
        .forEach(code -> document.add(new StringField(CATEGORY, code, Field.Store.NO)));
    it.groups().forEach(code -> document.add(new StringField(GROUP, code, Field.Store.YES)));
    document.add(new IntPoint(FIRST_DAY, day(content.validFrom(), Integer.MIN_VALUE)));
    document.add(new IntPoint(LAST_DAY, day(content.validUntil(), Integer.MAX_VALUE)));
    document.add(new IntPoint(REVIEW_DAY, day(content.reviewBy(), Integer.MAX_VALUE)));
    if (it.publishedAt() != null) {
      document.add(new StoredField(PUBLISHED, it.publishedAt().toString()));
    }
    document.add(new StoredField(CONTENT, JSON.convertToDatabaseColumn(content)));
    for (PlanField field : PlanField.values()) {
      for (String text : field.texts(content)) {
        document.add(new Field(field.path(), text, SHOWN));
        document.add(new Field(ANYWHERE, text, FOUND));
      }
    }
    return document;
  }

  static IndexedVersion read(Document document) {
    String published = document.get(PUBLISHED);
    return new IndexedVersion(
        Long.parseLong(document.get(PLAN)),
        document.getField(VERSION).numericValue().intValue(),
        PlanStatus.valueOf(document.get(STATUS)),
        JSON.convertToEntityAttribute(document.get(CONTENT)),
        Set.copyOf(Arrays.asList(document.getValues(GROUP))),
        published == null ? null : Instant.parse(published));
  }

  static String key(long serial) {
    return Long.toString(serial);
  }

  /** Days since 1970, as the index counts them. */
  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static int day(LocalDate day, int without) {
    return day == null ? without : day(day);
  }
}
