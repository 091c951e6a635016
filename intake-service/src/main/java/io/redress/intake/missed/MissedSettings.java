package io.redress.intake.missed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** Missed contacts and the promise to call back. */
@ConfigMapping(prefix = "redress.missed")
public interface MissedSettings {
  /** How long after a missed contact the customer is called back at the latest, by its reason. */
  Clocks clocks();

  /** Clocks that run in the calling hours. */
  interface Clocks {
    @WithDefault("PT2H")
    Duration lineBusy();

    /** Shorter: the customer was already talking to somebody. */
    @WithDefault("PT1H")
    Duration cutOff();

    @WithDefault("PT4H")
    Duration menuGaveUp();

    @WithDefault("PT2H")
    Duration queueLeft();

    /** Of the next attempt, after one that nobody answered. */
    @WithDefault("PT2H")
    Duration retry();

    /** The clock of a reason. */
    default Duration of(MissedReason reason) {
      return switch (reason) {
        case LINE_BUSY -> lineBusy();
        case CUT_OFF -> cutOff();
        case MENU_GAVE_UP -> menuGaveUp();
        case QUEUE_LEFT -> queueLeft();
      };
    }
  }

  /** When customers may be called, in the operator's zone; the same twice is round the clock. */
  @WithDefault("08:00")
  LocalTime callingFrom();

  @WithDefault("21:00")
  LocalTime callingTo();

  /** Attempts after which a promise ends as not reached. */
  @WithDefault("3")
  int attempts();

  /** How long somebody who claimed a callback keeps it without a word. */
  @WithDefault("PT30M")
  Duration claim();

  /** Missed contacts longer ago than this are refused: nobody waits for that call any more. */
  @WithDefault("P3D")
  Duration oldest();

  /** How long the number is kept after the promise ended; the pseudonym stays. */
  @WithDefault("P30D")
  Duration keepNumber();
}
