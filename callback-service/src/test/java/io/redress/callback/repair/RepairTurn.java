package io.redress.callback.repair;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests say when the timers of repairs run, as one more replica would. */
@ApplicationScoped
public class RepairTurn {

  private final RepairTimer timer;

  RepairTurn(RepairTimer timer) {
    this.timer = timer;
  }

  public void run() {
    timer.run();
  }
}
