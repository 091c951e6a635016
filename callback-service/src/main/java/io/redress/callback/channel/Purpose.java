package io.redress.callback.channel;

/** What a message is for. */
public enum Purpose {
  /** The one-time link to a survey. */
  SURVEY_LINK
}
