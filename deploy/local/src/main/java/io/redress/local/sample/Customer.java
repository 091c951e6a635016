package io.redress.local.sample;

import java.util.Map;
import java.util.Optional;

/** What customers do while their complaint runs, and the agent who answers at once. */
final class Customer {
  private final Office office;
  private final String play;

  /**
   * A customer side.
   *
   * @param play prefix of every idempotency key
   */
  Customer(Office office, String play) {
    this.office = office;
    this.play = play;
  }

  /**
   * Does what is owed, in order.
   *
   * @return whether all was done
   */
  boolean act(Run run) {
    for (Optional<Act> next = run.script.owed(); next.isPresent(); next = run.script.owed()) {
      if (next.get() == Act.ANSWER_THE_QUESTION && !asked(run)) {
        run.waitsFor("the question to be read by the customer");
        return false;
      }
      Optional<Reply> refusal = done(run, next.get());
      if (refusal.isPresent()) {
        run.note("the desk refuses " + next.get() + ": " + refusal.get().explained());
        run.waitsFor("the desk: " + next.get());
        return false;
      }
      run.script.paid();
      run.step("the effect of what the customer did");
    }
    return true;
  }

  private Optional<Reply> done(Run run, Act act) {
    return switch (act) {
      case NONE -> Optional.empty();
      case ANSWER_ON_THE_SPOT ->
          send(
              run,
              "on-the-spot-resolution",
              "on-the-spot",
              Map.of("measure", "Corrected at once and explained to the customer."));
      case URGE_TWICE ->
          send(run, "urges", "urge-1", Map.of("note", "When will this be solved?"))
              .or(() -> send(run, "urges", "urge-2", Map.of("note", "Still nothing.")));
      case WITHDRAW -> send(run, "withdrawal", "withdraw", Map.of("reason", "SOLVED_OTHERWISE"));
      case ANSWER_THE_QUESTION ->
          refusal(
              office.write(
                  tracking(run) + "/messages",
                  run.trackingCode(),
                  play + "-" + run.complaint.key() + "-answer",
                  Map.of("text", "On the ring road, every evening between six and seven.")));
    };
  }

  /** Whether the customer, who has number and code alone, can read what is needed from them. */
  private boolean asked(Run run) {
    Reply ticket = office.track(tracking(run), run.trackingCode());
    return ticket.ok() && ticket.body().path("needed").hasNonNull("question");
  }

  private static String tracking(Run run) {
    return "/tracking/" + run.ticketNumber();
  }

  private Optional<Reply> send(Run run, String what, String key, Map<String, Object> body) {
    Reply reply =
        office.create(
            Service.INTAKE,
            "/complaints/" + run.id() + "/" + what,
            Person.AGENT,
            play + "-" + run.complaint.key() + "-" + key,
            body);
    return refusal(reply);
  }

  private static Optional<Reply> refusal(Reply reply) {
    return reply.ok() ? Optional.empty() : Optional.of(reply);
  }
}
