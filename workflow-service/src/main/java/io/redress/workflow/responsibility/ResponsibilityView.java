package io.redress.workflow.responsibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import io.redress.workflow.calendars.Calendars;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.responsibility.Attribution.Counted;
import io.redress.workflow.responsibility.Attribution.Time;
import io.redress.workflow.responsibility.HandOverView.HolderView;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who answers for a case, and to whom its whole time is attributed.
 *
 * @param calendar on which business time is counted
 * @param total the whole time of the case: the parts sum up to it exactly
 * @param parts by party and department, the longest first
 * @param stretches the latest, oldest first
 * @param stretchesLeftOut how many earlier ones are not shown; they are in the parts
 */
@Schema(name = "CaseResponsibility")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponsibilityView(
    String complaintId,
    String ticketNumber,
    HolderView firstResponsible,
    String leadDepartment,
    List<String> cooperatingDepartments,
    HandOverView handOver,
    String calendar,
    int calendarVersion,
    TimeView total,
    List<PartView> parts,
    List<StretchView> stretches,
    int stretchesLeftOut) {
  private static final int SHOWN = 200;

  /**
   * How long.
   *
   * @param businessSeconds in which the calendar works
   * @param lateSeconds after the case should have been resolved and before it was
   */
  @Schema(name = "AttributedTime")
  public record TimeView(long wallSeconds, long businessSeconds, long lateSeconds) {
    static TimeView of(Time time) {
      return new TimeView(time.wall(), time.business(), time.late());
    }
  }

  /** What came to a department, or to whom outside the case waited for. */
  @Schema(name = "AttributedPart")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PartView(String party, String department, TimeView time) {}

  /** A time in which the case was in the same hands. */
  @Schema(name = "AttributedStretch")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StretchView(
      OffsetDateTime from, OffsetDateTime to, String party, String department, TimeView time) {}

  /**
   * One line of the ledger.
   *
   * @param kind FIRST, LEAD, COOPERATING, HEAD, COORDINATOR: became responsible; OFFERED, REFUSED,
   *     WITHDRAWN, LAPSED, CANCELLED: of an offer; RETURNED, BREACH; TRANSFERRED: of a work item
   * @param words as somebody wrote them
   */
  @Schema(name = "LedgerEntry")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EntryView(
      OffsetDateTime at,
      String kind,
      int round,
      HolderView to,
      HolderView from,
      String by,
      String reason,
      String words,
      String workItemId) {

    static EntryView of(ResponsibilityEntry entry, Zone zone) {
      boolean known = entry.fromPerson != null || entry.fromDepartment != null;
      return new EntryView(
          zone.at(entry.at),
          entry.kind,
          entry.round,
          new HolderView(entry.person, entry.department),
          known ? new HolderView(entry.fromPerson, entry.fromDepartment) : null,
          entry.byPerson,
          entry.reason,
          entry.words,
          entry.workItemId);
    }
  }

  static ResponsibilityView of(
      CaseFile file, Calendars.Version on, Attribution attribution, HandOver offer, Zone zone) {
    List<Counted> all = attribution.stretches();
    int leftOut = Math.max(0, all.size() - SHOWN);
    return new ResponsibilityView(
        file.complaintId,
        file.ticketNumber,
        new HolderView(file.firstPerson, file.firstDepartment),
        file.leadDepartment,
        file.cooperating(),
        offer == null ? null : HandOverView.of(offer, zone),
        on.code(),
        on.version(),
        TimeView.of(attribution.total()),
        attribution.parts().stream()
            .map(
                part ->
                    new PartView(part.party().name(), part.department(), TimeView.of(part.time())))
            .toList(),
        all.subList(leftOut, all.size()).stream().map(counted -> stretch(counted, zone)).toList(),
        leftOut);
  }

  private static StretchView stretch(Counted counted, Zone zone) {
    Stretch stretch = counted.stretch();
    return new StretchView(
        zone.at(stretch.from()),
        zone.at(stretch.to()),
        stretch.party().name(),
        stretch.department(),
        TimeView.of(counted.time()));
  }
}
