package io.redress.analytics.customer;

/** How a customer stands at an instant. */
public enum CustomerState {
  /** Of high frequency then: by the reports of one of the windows that end then. */
  ACTIVE,
  /** Was so within the time that is remembered, and was not then. */
  INACTIVE
}
