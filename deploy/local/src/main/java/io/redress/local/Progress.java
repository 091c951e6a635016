package io.redress.local;

import java.time.Duration;

/** Tells the person in front of the screen what happens and what is being waited for. */
public interface Progress {
  /** Something begins, or has come this far; replaces what was shown before it. */
  void step(String what);

  /** Still waiting; call it as often as it suits, showing is limited to what an eye can follow. */
  void waiting(String forWhat, Duration elapsed);

  /** Something has come to its end and stays on the screen. */
  void done(String what);
}
