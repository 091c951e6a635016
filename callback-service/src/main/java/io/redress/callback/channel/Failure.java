package io.redress.callback.channel;

/** Why a message was not taken: the other side's failure, classified once. */
public enum Failure {
  /** No connection. */
  UNREACHABLE(false),
  /** No answer in time. */
  TIMEOUT(false),
  /** Asked to come back later. */
  BUSY(false),
  /** The other side failed. */
  OTHER_SIDE(false),
  /** It does not let us in: a wrong secret is mended by people, and then works. */
  UNAUTHORISED(false),
  /** It does not take this address or this message. */
  REJECTED(true),
  /** Nobody knows an address of this customer. */
  NO_ADDRESS(true),
  /** The channel has no gateway here. */
  NOT_CONFIGURED(true),
  /** The gateway's address is an internal one, or not encrypted. */
  ADDRESS_REFUSED(true),
  /** This service could not write or send the message. */
  INTERNAL(false),
  /** An answer that nothing can be made of. */
  UNKNOWN_ANSWER(true);

  private final boolean lasting;

  Failure(boolean lasting) {
    this.lasting = lasting;
  }

  /** Whether trying again changes nothing. */
  public boolean lasting() {
    return lasting;
  }
}
