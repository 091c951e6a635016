package io.redress.kit.sealing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;

/**
 * A column whose text is sealed. A service declares one class for each column and names it at the
 * field, and the entity's code sees plain text:
 *
 * <pre>
 * &#64;Converter
 * class SealedReason extends SealedText {
 *   SealedReason() { super("correction.reason"); }
 * }
 *
 * &#64;Convert(converter = SealedReason.class) String reason;
 * </pre>
 *
 * <p>The column holds what {@link Sealing} says, and can neither be searched, sorted nor compared
 * in a query: what must be looked up gets a keyed hash beside it. Native statements seal by
 * themselves. A text that is written again is sealed anew; an unchanged one is not written.
 */
public abstract class SealedText implements AttributeConverter<String, String> {
  private final String column;
  private volatile Sealing sealing;

  /**
   * @param column as {@code table.column}; never to be changed, not even when the column is
   *     renamed: it is part of what is sealed
   */
  protected SealedText(String column) {
    this.column = column;
  }

  @Override
  public String convertToDatabaseColumn(String plain) {
    return sealing().seal(column, plain);
  }

  @Override
  public String convertToEntityAttribute(String stored) {
    return sealing().open(column, stored);
  }

  /** What its values are bound to. */
  public final String column() {
    return column;
  }

  /** Not before it is needed: converters are made while the service is built. */
  private Sealing sealing() {
    Sealing known = sealing;
    if (known == null) {
      known = CDI.current().select(Sealing.class).get();
      sealing = known;
    }
    return known;
  }
}
