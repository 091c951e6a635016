package io.redress.workflow.warning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.redress.workflow.diagram.StartedRun;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/**
 * A warning that analytics raised, as it is taken upward here. Changed only while its row is locked
 * (see {@link WarningFiles#locked}), which orders what happens to it, and so its events.
 */
@Entity
@Table(name = "warning_file")
class WarningFile extends PanacheEntityBase {
  /** The kind whose key is a branch or district. */
  static final String AREA = "AREA";

  /** UPWARD until somebody acknowledges it, and again when it rises further. */
  enum State {
    UPWARD,
    ACKNOWLEDGED,
    ENDED
  }

  @Id public String warningId;

  /** What is watched: ALL, CATEGORY_GROUP, CATEGORY, AREA, or what analytics may add. */
  public String kind;

  /** Code of the category, its group or the area; empty for all complaints. */
  public String seriesKey;

  /**
   * Code of the category or group whose complaints of a launch or an area rose; or {@code null}.
   */
  public String category;

  /** The spelling of the product whose complaints rose; or {@code null}. */
  public String product;

  /** The districts or branches of a launch, {@code code,code}; empty for all. */
  public String areas = "";

  @Enumerated(EnumType.STRING)
  public State state = State.UPWARD;

  /** The highest level told since it rose last; 0 before anybody was. */
  public int level;

  /** The department concerned. */
  public String department;

  public Instant sinceAt;
  public Instant hourAt;
  public long counted;
  public double usual;
  public double times;

  /** How often it rose further. */
  public int rises;

  public String processInstanceId;

  /** The version of the diagram; {@code null} for what ended before it was kept. */
  public Integer processVersion;

  public Instant raisedAt;
  public String acknowledgedBy;
  public Instant acknowledgedAt;

  /** What whoever acknowledged it found: REAL or FALSE_ALARM. */
  public String assessment;

  public Instant endedAt;

  @Version public long version;

  void startedOn(StartedRun run) {
    processInstanceId = run.instanceId();
    processVersion = run.version();
  }

  /** It rose further: whoever acknowledged it did not know of that, so it goes upward again. */
  void risen(Rise rise) {
    counted(rise);
    if (state == State.ACKNOWLEDGED) {
      state = State.UPWARD;
      level = 0;
    }
  }

  void counted(Rise rise) {
    hourAt = rise.hour();
    counted = rise.counted();
    usual = rise.usual();
    times = rise.times();
    rises = rise.rises();
  }

  void acknowledged(String by, String found, Instant at) {
    state = State.ACKNOWLEDGED;
    acknowledgedBy = by;
    acknowledgedAt = at;
    assessment = found;
  }

  void ended(Instant at) {
    state = State.ENDED;
    endedAt = at;
  }

  /** The districts or branches; none where all are meant. */
  List<String> areaCodes() {
    return areas.isEmpty() ? List.of() : List.of(areas.split(","));
  }

  boolean isEnded() {
    return state == State.ENDED;
  }

  /** What is watched, in a word or two. */
  String series() {
    return seriesKey.isEmpty() ? kind : kind + " " + seriesKey;
  }
}
