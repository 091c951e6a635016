package io.redress.workflow.calendar;

/**
 * A calendar has so little working time that a clock would not end within {@link
 * WorkingTime#HORIZON}.
 */
public class NoWorkingTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoWorkingTimeException(String message) {
    super(message);
  }
}
