package io.redress.local.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * One complaint of a play, as it ended.
 *
 * @param id empty when it was never acknowledged
 * @param hasCase whether it must have a case of its own
 * @param end disposition and callback result in words
 * @param problems why it is not as planned; empty when it is
 */
record SampleLine(
    String key,
    String id,
    String ticket,
    String number,
    String lane,
    String channel,
    String category,
    String complaint,
    String plan,
    boolean hasCase,
    String end,
    int rounds,
    int level,
    int steps,
    List<String> problems) {

  static SampleLine of(Run run) {
    SampleComplaint planned = run.complaint;
    List<String> problems = new ArrayList<>(run.notes());
    run.ending().ifPresent(ending -> problems.addAll(differences(run, ending)));
    if (!run.hasEnded()) {
      problems.add("did not end, it waits for " + run.waitingFor());
    }
    return new SampleLine(
        planned.key(),
        run.id(),
        run.ticketNumber(),
        planned.number(),
        run.ending().map(Ending::lane).orElse(run.registeredLane()),
        planned.channel(),
        planned.category(),
        planned.title(),
        planned.plan(),
        !run.plan.end().disposition().equals(End.NO_CASE),
        run.ending().map(SampleLine::words).orElse("OPEN"),
        run.ending().map(Ending::rounds).orElse(0),
        run.ending().map(Ending::level).orElse(0),
        run.steps(),
        List.copyOf(problems));
  }

  String title() {
    return "complaint "
        + key
        + " ("
        + (ticket.isEmpty() ? "no ticket" : ticket + ", " + id)
        + ", plan "
        + plan
        + ")";
  }

  private static List<String> differences(Run run, Ending ending) {
    End end = run.plan.end();
    return end.differences(ending, run.wasPlayedBefore() ? end.through() : run.worked());
  }

  private static String words(Ending ending) {
    if (ending.disposition().equals(End.NO_CASE)) {
      return "no case of its own";
    }
    return ending.result().isEmpty()
        ? ending.disposition()
        : ending.disposition() + ", " + ending.result();
  }
}
