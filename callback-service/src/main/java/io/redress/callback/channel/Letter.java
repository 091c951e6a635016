package io.redress.callback.channel;

/**
 * A message as a channel gets it: personal, never to be stored or logged.
 *
 * @param id the same each time it is sent, so that the other side can tell a repetition
 * @param address null where the channel needs none
 */
record Letter(String id, String address, String subject, String text) {}
