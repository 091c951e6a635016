package io.redress.workflow.process;

import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What the file says of a timer: the same in two versions, the same timer.
 *
 * @param kind {@code timeDate}, {@code timeDuration} or {@code timeCycle}
 */
record WrittenTimer(String kind, String text) {
  /** Under which the element keeps it. */
  static final String PROPERTY = "redress.written";

  static WrittenTimer read(Element definition) {
    for (String kind : new String[] {"timeDate", "timeDuration", "timeCycle"}) {
      Element written = definition.element(kind);
      if (written != null) {
        return new WrittenTimer(kind, written.getText().strip());
      }
    }
    return new WrittenTimer("", "");
  }

  /** Whether it comes several times. */
  boolean repeats() {
    return kind.equals("timeCycle");
  }

  /** How long it is; empty for anything but a plain duration. */
  Optional<Duration> duration() {
    return kind.equals("timeDuration") ? DiagramParts.duration(text) : Optional.empty();
  }
}
