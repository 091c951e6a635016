package io.redress.intake.missed;

import io.quarkus.scheduler.Scheduled;
import io.redress.kit.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Looks after open promises: notes those that are broken, gives back those that somebody claimed
 * and forgot, ends those whose customer came first. Runs on every server; each change is made once,
 * under the lock of its promise, and what came due while all were down is made up for.
 */
@ApplicationScoped
class KeepPromises {
  private static final Logger LOG = Logger.getLogger(KeepPromises.class);
  private static final int AT_ONCE = 200;

  private final MissedContacts contacts;
  private final CalledAgain calledAgain;
  private final KeepPromise keep;
  private final MissedSettings settings;
  private final Clock clock;

  @Inject
  KeepPromises(
      MissedContacts contacts,
      CalledAgain calledAgain,
      KeepPromise keep,
      MissedSettings settings,
      Clock clock) {
    this.contacts = contacts;
    this.calledAgain = calledAgain;
    this.keep = keep;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "5s",
      delayed = "5s",
      identity = "missed-contacts",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    Instant now = clock.instant();
    all(most -> calledAgain.open(most), again -> keep.end(again.contactId(), again.complaintId()));
    all(most -> contacts.broken(now, most), keep::breach);
    all(most -> contacts.abandoned(now.minus(settings.claim()), most), keep::giveBack);
  }

  @Scheduled(
      every = "1h",
      delayed = "3m",
      identity = "missed-numbers",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetNumbers() {
    int forgotten = AT_ONCE;
    while (forgotten == AT_ONCE) {
      forgotten = contacts.forgetNumbers(clock.instant().minus(settings.keepNumber()), AT_ONCE);
    }
  }

  /** One after the other; what fails is left for the next time, and holds up nothing. */
  private <T> void all(Function<Integer, List<T>> found, Consumer<T> step) {
    List<T> some = List.of();
    int done;
    do {
      some = found.apply(AT_ONCE);
      done = 0;
      for (T one : some) {
        try {
          step.accept(one);
          done++;
        } catch (RuntimeException failed) {
          if (!Failure.of(failed).isTransient()) {
            throw failed;
          }
          LOG.warnf("A promise is looked after later: %s", failed.getClass().getName());
        }
      }
    } while (some.size() == AT_ONCE && done > 0);
  }
}
