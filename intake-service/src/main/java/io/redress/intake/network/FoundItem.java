package io.redress.intake.network;

/**
 * An item that a search found.
 *
 * @param decimetres from the point that was searched around; {@code null} where there was none
 */
record FoundItem(NetworkItem item, Long decimetres) {
  static FoundItem of(NetworkItem item) {
    return new FoundItem(item, null);
  }
}
