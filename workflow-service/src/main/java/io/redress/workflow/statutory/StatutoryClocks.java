package io.redress.workflow.statutory;

import io.redress.workflow.calendar.Pauses;
import io.redress.workflow.calendar.WorkingTime;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.deadline.Counting;
import io.redress.workflow.deadline.Counting.Basis;
import io.redress.workflow.deadline.StatutoryDeadlines;
import io.redress.workflow.statutory.StatutoryClock.Until;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Begins and ends the clocks that a law or a regulator sets. They stand beside the diagram: no
 * process owner can take them out, and a change of a profile touches no running case. Called with
 * the case locked; costs no statement where no profile applies.
 */
@ApplicationScoped
public class StatutoryClocks {
  private static final Set<String> ANSWERED =
      Set.of("RESOLVED", "ENQUIRY", "NOT_REACHED", "FINAL_POSITION");

  private final StatutoryProfiles profiles;
  private final StatutoryDeadlines deadlines;
  private final Calendars calendars;
  private final Clock clock;

  StatutoryClocks(
      StatutoryProfiles profiles, StatutoryDeadlines deadlines, Calendars calendars, Clock clock) {
    this.profiles = profiles;
    this.deadlines = deadlines;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** A case starts, or starts again: the clocks of every profile that applies begin. */
  public void begin(CaseFile file) {
    profiles
        .latest()
        .forEach(
            (code, profile) -> {
              if (profile.appliesTo(file.channel, file.category)) {
                profile.clocks().stream()
                    .filter(statutory -> statutory.isOf(file.lane))
                    .forEach(statutory -> begin(file, code, statutory));
              }
            });
  }

  private void begin(CaseFile file, String profile, StatutoryClock statutory) {
    Calendars.Version on =
        calendars
            .latest(statutory.calendar())
            .orElseThrow(
                () -> new IllegalStateException("There is no calendar " + statutory.calendar()));
    WorkingTime time = new WorkingTime(on.calendar(), Pauses.NONE);
    Instant start = file.roundStartedAt;
    Basis basis = new Basis(statutory.seconds(on.calendar(), time, start), on.code(), on.version());
    String name = profile + '.' + statutory.clock();
    String until = statutory.until().name();
    if (statutory.warnAt() != null) {
      deadlines.set(file, name, until, statutory.warnAt(), start, Counting.on(basis));
    }
    deadlines.set(file, name, until, 100, start, Counting.on(basis));
  }

  /** The customer heard of us. */
  public void contacted(CaseFile file) {
    deadlines.met(file, Set.of(Until.CONTACT.name()));
  }

  /** The customer has the answer, and so has heard of us. */
  public void answered(CaseFile file) {
    deadlines.met(file, Set.of(Until.CONTACT.name(), Until.ANSWER.name()));
  }

  /** The case has ended. Where it ended by an answer, whatever still runs is met. */
  public void ended(CaseFile file) {
    Set<String> all =
        Arrays.stream(Until.values()).map(Until::name).collect(Collectors.toUnmodifiableSet());
    if (ANSWERED.contains(file.disposition)) {
      deadlines.met(file, all);
    } else {
      deadlines.cancelled(file);
    }
  }

  /** The customer is dissatisfied once more: for some profiles that is a deadlock. */
  public void dissatisfied(CaseFile file) {
    for (Map.Entry<String, StatutoryProfile> entry : profiles.latest().entrySet()) {
      Integer after = entry.getValue().deadlockAfterDissatisfied();
      if (after != null && file.dissatisfied >= after) {
        for (StatutoryClock statutory : entry.getValue().clocks()) {
          if (statutory.knowsDeadlock()) {
            deadlines.dueAtLatest(
                file,
                entry.getKey() + '.' + statutory.clock(),
                file.now(clock).plus(statutory.afterDeadlockTime()));
          }
        }
      }
    }
  }
}
