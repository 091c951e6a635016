package io.redress.callback.channel;

/** Knows how customers can be reached. Asked at the moment of sending: numbers are kept nowhere. */
interface Recipients {

  /**
   * @param address null when it was not found
   * @param failure null when it was
   */
  record Found(String address, Failure failure) {}

  /** The number on which the customer of a complaint wants to be reached. */
  Found numberOf(String complaintId);
}
