package io.redress.workflow.jobs;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.casefile.CaseWork;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Lets failed jobs be tried again; who did it and why stays on the timeline of the case. */
@ApplicationScoped
class RetryJobs {
  private static final Logger LOG = Logger.getLogger(RetryJobs.class);

  /**
   * What came of several.
   *
   * @param gone those that need no retry any more: done, or their case went another way
   */
  record Retried(List<String> retried, List<String> gone) {}

  private final FailingJobs failing;
  private final WaitingJobs waiting;
  private final CaseFiles files;
  private final CaseWork work;
  private final CaseJournal journal;
  private final Wording wording;

  RetryJobs(
      FailingJobs failing,
      WaitingJobs waiting,
      CaseFiles files,
      CaseWork work,
      CaseJournal journal,
      Wording wording) {
    this.failing = failing;
    this.waiting = waiting;
    this.files = files;
    this.work = work;
    this.journal = journal;
    this.wording = wording;
  }

  /** Each in a transaction of its own. */
  Retried retry(List<String> ids, String by, String reason) {
    wording.require("reason", reason);
    Retried result = new Retried(new ArrayList<>(), new ArrayList<>());
    for (String id : ids.stream().distinct().toList()) {
      (once(id, by, reason) ? result.retried() : result.gone()).add(id);
    }
    return result;
  }

  /**
   * One.
   *
   * @throws ProblemException no-such-job when it needs no retry any more
   */
  void retry(String id, String by, String reason) {
    wording.require("reason", reason);
    if (!once(id, by, reason)) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_JOB, "No job of this id fails.");
    }
  }

  private boolean once(String id, String by, String reason) {
    return work.change(
        () -> {
          FailingJob found = failing.findById(id);
          if (found == null) {
            return false;
          }
          CaseFile file = found.complaintId == null ? null : files.locked(found.complaintId);
          // Whoever had the lock before may have done it, and its row may be gone.
          failing.getEntityManager().detach(found);
          FailingJob job = failing.findById(id);
          if (job == null || !waiting.tryAgain(id)) {
            failing.forget(Set.of(id));
            return false;
          }
          if (file != null) {
            journal.note(file, "job.retryAsked", Map.of("jobId", id, "by", by, "reason", reason));
          }
          failing.tried(file, job, by);
          LOG.infof("Job %s of %s is tried again", id, job.subject);
          return true;
        });
  }
}
