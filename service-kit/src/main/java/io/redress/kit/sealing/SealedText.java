package io.redress.kit.sealing;

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
 */
public abstract class SealedText extends SealedValue<String> {
  /**
   * @param column as {@code table.column}; never to be changed
   */
  protected SealedText(String column) {
    super(column);
  }

  @Override
  protected final String write(String plain) {
    return plain;
  }

  @Override
  protected final String read(String plain) {
    return plain;
  }
}
