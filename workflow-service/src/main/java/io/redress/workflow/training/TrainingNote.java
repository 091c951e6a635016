package io.redress.workflow.training;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What a team is to be trained in, as a finding about a skill noted it. */
@Entity
@Table(name = "training_note")
class TrainingNote extends PanacheEntityBase {
  /** How far the team is with it. */
  enum State {
    NOTED,
    ACKNOWLEDGED,
    DONE
  }

  /** That of the finding. */
  @Id public String id;

  public String department;
  public String topicZh;
  public String topicEn;
  public String noteZh;
  public String noteEn;

  /** Who answers for the measure. */
  public String owner;

  public Instant notedAt;

  @Enumerated(EnumType.STRING)
  public State state = State.NOTED;

  public String acknowledgedBy;
  public Instant acknowledgedAt;
  public String doneBy;
  public Instant doneAt;

  /** What was done. */
  public String remark;

  @Version public long version;

  /** The first who takes it up is kept. */
  void acknowledge(String by, Instant now) {
    if (state == State.NOTED) {
      state = State.ACKNOWLEDGED;
      acknowledgedBy = by;
      acknowledgedAt = now;
    }
  }

  /** The team was trained; whoever did that has taken it up, too. */
  void done(String by, String what, Instant now) {
    acknowledge(by, now);
    state = State.DONE;
    doneBy = by;
    doneAt = now;
    remark = what;
  }
}
