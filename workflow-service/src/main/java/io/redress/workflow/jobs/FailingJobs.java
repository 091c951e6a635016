package io.redress.workflow.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.redress.kit.failure.Redacted;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.jobs.FailingJob.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The book of jobs that fail: written as each failure is, so that none is silent. A job that is out
 * of tries is told once: by an event, on the case's timeline, by a counter and in the log.
 */
@ApplicationScoped
public class FailingJobs implements PanacheRepositoryBase<FailingJob, String> {
  private static final Logger LOG = Logger.getLogger(FailingJobs.class);

  /**
   * A job that failed.
   *
   * @param subject whose diagram it belongs to: the id of a complaint, warning or step of a repair
   * @param processKey the diagram; {@code null} with its version for a job of none
   * @param kind what it is: TIMER or CONTINUATION
   * @param triesLeft 0: the engine leaves it alone from now on
   */
  public record Failed(
      String jobId,
      String subject,
      String processKey,
      Integer processVersion,
      String element,
      String kind,
      int triesLeft) {}

  private final CaseFiles files;
  private final CaseJournal journal;
  private final MeterRegistry meters;
  private final Clock clock;

  FailingJobs(CaseFiles files, CaseJournal journal, MeterRegistry meters, Clock clock) {
    this.files = files;
    this.journal = journal;
    this.meters = meters;
    this.clock = clock;
  }

  /** Notes a failure, in the transaction in which the engine notes it. */
  public void failed(Failed failed, Throwable failure) {
    CaseFile file =
        Optional.ofNullable(failed.subject()).flatMap(files::lockedIfPresent).orElse(null);
    Instant now = clock.instant();
    FailingJob job = findByIdOptional(failed.jobId()).orElseGet(() -> first(failed, file, now));
    job.processKey = failed.processKey();
    job.processVersion = failed.processVersion();
    job.tries++;
    job.lastFailedAt = now;
    job.cause = FailureCause.of(failure);
    meters.counter("redress.jobs.failed").increment();
    if (failed.triesLeft() == 0) {
      stuck(file, job, now, failure);
    }
    persist(job);
  }

  private static FailingJob first(Failed failed, CaseFile file, Instant now) {
    FailingJob job = new FailingJob();
    job.id = failed.jobId();
    job.subject = failed.subject();
    job.complaintId = file == null ? null : file.complaintId;
    job.ticketNumber = file == null ? null : file.ticketNumber;
    job.element = failed.element();
    job.kind = failed.kind();
    job.firstFailedAt = now;
    return job;
  }

  /** Of a diagram that is no case's, no timeline tells. */
  private void stuck(CaseFile file, FailingJob job, Instant now, Throwable failure) {
    job.state = State.STUCK;
    job.stuckAt = now;
    meters.counter("redress.jobs.out.of.tries").increment();
    LOG.errorf(
        Redacted.of(failure),
        "Job %s of %s at %s is stuck after %d tries",
        job.id,
        job.subject,
        job.element,
        job.tries);
    if (file != null) {
      tell(file, job, "job.stuck").with("tries", job.tries).with("at", now).record();
    }
  }

  /** Somebody lets it be tried again; {@code null} for the case of one that is no case's. */
  void tried(CaseFile file, FailingJob job, String by) {
    job.state = State.RETRYING;
    job.stuckAt = null;
    if (file != null) {
      tell(file, job, "job.retried").with("by", by).with("at", clock.instant()).record();
    }
  }

  private CaseJournal.Fact tell(CaseFile file, FailingJob job, String type) {
    return journal
        .fact(file, type)
        .with("jobId", job.id)
        .with("element", job.element)
        .with("kind", job.kind)
        .with("firstFailedAt", job.firstFailedAt);
  }

  /** Those after one, by id. */
  List<FailingJob> page(State state, String after, int limit) {
    return find("state = ?1 and id > ?2 order by id", state, after).range(0, limit - 1).list();
  }

  /** Those after one in any state, by id. */
  List<FailingJob> page(String after, int limit) {
    return find("id > ?1 order by id", after).range(0, limit - 1).list();
  }

  /** Those are done, or gone; another replica may have forgotten them before. */
  void forget(Collection<String> ids) {
    if (!ids.isEmpty()) {
      delete("id in ?1", ids);
    }
  }

  /** How many are out of tries. */
  long stuck() {
    return count("state = ?1", State.STUCK);
  }
}
