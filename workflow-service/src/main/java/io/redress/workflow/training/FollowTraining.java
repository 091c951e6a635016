package io.redress.workflow.training;

import io.redress.workflow.department.Departments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Keeps what analytics notes for the training of a team, where the team works. */
@ApplicationScoped
public class FollowTraining {
  private static final Logger LOG = Logger.getLogger(FollowTraining.class);

  private final TrainingNotes notes;
  private final Departments departments;

  FollowTraining(TrainingNotes notes, Departments departments) {
    this.notes = notes;
    this.departments = departments;
  }

  /**
   * Words in the language that they were written in.
   *
   * @param zh {@code null} where they are English
   * @param en {@code null} where they are Chinese
   */
  public record Words(@Size(max = 500) String zh, @Size(max = 500) String en) {}

  /**
   * Keeps a note; once for each finding.
   *
   * @return false where there is no such department, and so nobody who would read it
   */
  @Transactional
  public boolean noted(
      String findingId, String department, Words topic, Words note, String owner, Instant at) {
    if (!departments.exists(department)) {
      return false;
    }
    if (notes.findById(findingId) != null) {
      return true;
    }
    TrainingNote kept = new TrainingNote();
    kept.id = findingId;
    kept.department = department;
    kept.topicZh = topic.zh();
    kept.topicEn = topic.en();
    kept.noteZh = note.zh();
    kept.noteEn = note.en();
    kept.owner = owner;
    kept.notedAt = at;
    notes.persist(kept);
    LOG.infof("Training noted: findingId=%s department=%s", findingId, department);
    return true;
  }
}
