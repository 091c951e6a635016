package io.redress.workflow.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.time.Zone;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A warning on its way upward.
 *
 * @param kind what is watched: ALL, CATEGORY_GROUP, CATEGORY, AREA, LAUNCH
 * @param key code of the category, its group or the area; empty for all complaints
 * @param state UPWARD, ACKNOWLEDGED or ENDED
 * @param category of a launch or an area: whose complaints rose; absent for others
 * @param product of a launch: its spelling, where the complaints that name it rose
 * @param areas of a launch: the districts or branches that it concerns; absent for all
 * @param level the highest level told since it rose last: 1 the department, 2 its head, 3 the
 *     company's leadership, others as the diagram says
 * @param department concerned, by the dispatch table
 * @param since begin of the hour in which the rise began
 * @param counted complaints from then to the end of the hour that was too much to be chance
 * @param usual in the same hours
 * @param times how many times what is usual it seems to be, at least
 * @param rises how often it rose further
 * @param processVersion of the diagram {@code warning} on which it runs or ran; absent for what
 *     ended before versions were kept
 * @param acknowledgement the last one, or absent
 * @param actions absent in lists
 */
@Schema(name = "FollowedWarning")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarningView(
    String id,
    String kind,
    String key,
    String category,
    String product,
    List<String> areas,
    String state,
    int level,
    String department,
    OffsetDateTime since,
    OffsetDateTime hour,
    long counted,
    double usual,
    double times,
    int rises,
    Integer processVersion,
    OffsetDateTime raisedAt,
    Acknowledged acknowledgement,
    OffsetDateTime endedAt,
    List<WarningActionView> actions) {

  /**
   * Who acknowledged it; what will be done is told in analytics and by the actions.
   *
   * @param assessment REAL or FALSE_ALARM
   */
  @Schema(name = "AcknowledgedWarning")
  public record Acknowledged(String by, String assessment, OffsetDateTime at) {}

  static WarningView of(WarningFile file, List<WarningActionView> actions, Zone zone) {
    return new WarningView(
        file.warningId,
        file.kind,
        file.seriesKey,
        file.category,
        file.product,
        file.areas.isEmpty() ? null : file.areaCodes(),
        file.state.name(),
        file.level,
        file.department,
        zone.at(file.sinceAt),
        zone.at(file.hourAt),
        file.counted,
        file.usual,
        file.times,
        file.rises,
        file.processVersion,
        zone.at(file.raisedAt),
        file.acknowledgedAt == null
            ? null
            : new Acknowledged(file.acknowledgedBy, file.assessment, zone.at(file.acknowledgedAt)),
        zone.at(file.endedAt),
        actions);
  }
}
