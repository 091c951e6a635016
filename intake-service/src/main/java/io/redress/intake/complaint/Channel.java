package io.redress.intake.complaint;

/** How a report came in. */
public enum Channel {
  HOTLINE,
  SHOP,
  WEB,
  APP,
  ACCOUNT_MANAGER
}
