package io.redress.kit.sealing;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;

/**
 * A column whose value is written as text and sealed; for plain text there is {@link SealedText}.
 * The column holds what {@link Sealing} says, and can neither be searched, sorted nor compared in a
 * query: what must be looked up gets a keyed hash beside it. Native statements seal by themselves.
 * A value that is written again is sealed anew; an unchanged one is not written.
 *
 * @param <T> what the entity's code sees
 */
public abstract class SealedValue<T> implements AttributeConverter<T, String> {
  private final String column;
  private volatile Sealing sealing;

  /**
   * @param column as {@code table.column}; never to be changed, not even when the column is
   *     renamed: it is part of what is sealed
   */
  protected SealedValue(String column) {
    this.column = column;
  }

  /** The value as text; never {@code null}. */
  protected abstract String write(T value);

  /** The value that a text is of. */
  protected abstract T read(String text);

  @Override
  public String convertToDatabaseColumn(T value) {
    return value == null ? null : sealing().seal(column, write(value));
  }

  @Override
  public T convertToEntityAttribute(String stored) {
    String text = sealing().open(column, stored);
    return text == null ? null : read(text);
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
