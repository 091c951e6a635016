package io.redress.workflow.casefile;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of what happened to a case. */
@Entity
@Table(name = "timeline_entry")
class TimelineEntry extends PanacheEntityBase {
  @Id public String id;
  public String complaintId;
  public Instant at;
  public String type;

  @Convert(converter = SealedLine.class)
  public String data;
}
