package io.redress.analytics.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a group is of; keys that were not asked for are absent, unknown codes are empty. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FigureGroupKey", description = "What a group is of, as asked for.")
public record GroupKey(
    @Schema(examples = "2026-11-22") LocalDate day,
    @Schema(examples = "basic-communication") String categoryGroup,
    @Schema(examples = "basic-communication.weak-signal") String category,
    @Schema(description = "Empty where a complaint names no branch.", examples = "north")
        String branch,
    @Schema(description = "Empty where a complaint names none.", examples = "lakeside")
        String district,
    @Schema(examples = "HOTLINE") String channel,
    @Schema(examples = "VIP") String tier,
    @Schema(
            description =
                "The lead department, else the first responsible one; empty before either is"
                    + " known.",
            examples = "network-quality")
        String department,
    @Schema(description = "NEW or REPEAT.", examples = "NEW") String type,
    @Schema(description = "true or false.", examples = "false") String highFrequency)
    implements Comparable<GroupKey> {
  static final GroupKey NONE = of(null, Map.of());

  private static final Comparator<GroupKey> ORDER = order();

  /** Of a day, null where days are no groups, and of codes by their dimension. */
  public static GroupKey of(LocalDate day, Map<Dimension, String> codes) {
    return new GroupKey(
        day,
        codes.get(Dimension.CATEGORY_GROUP),
        codes.get(Dimension.CATEGORY),
        codes.get(Dimension.BRANCH),
        codes.get(Dimension.DISTRICT),
        codes.get(Dimension.CHANNEL),
        codes.get(Dimension.TIER),
        codes.get(Dimension.DEPARTMENT),
        codes.get(Dimension.TYPE),
        codes.get(Dimension.HIGH_FREQUENCY));
  }

  /** The value of one dimension, null where it was not asked for. */
  public Object of(Dimension dimension) {
    return switch (dimension) {
      case DAY -> day;
      case CATEGORY_GROUP -> categoryGroup;
      case CATEGORY -> category;
      case BRANCH -> branch;
      case DISTRICT -> district;
      case CHANNEL -> channel;
      case TIER -> tier;
      case DEPARTMENT -> department;
      case TYPE -> type;
      case HIGH_FREQUENCY -> highFrequency;
    };
  }

  /** The same codes on another day. */
  GroupKey on(LocalDate other) {
    return new GroupKey(
        other,
        categoryGroup,
        category,
        branch,
        district,
        channel,
        tier,
        department,
        type,
        highFrequency);
  }

  private static Comparator<GroupKey> order() {
    var order =
        Comparator.comparing(
            GroupKey::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
    for (var dimension : Dimension.codes()) {
      order =
          order.thenComparing(
              key -> (String) key.of(dimension),
              Comparator.nullsFirst(Comparator.<String>naturalOrder()));
    }
    return order;
  }

  @Override
  public int compareTo(GroupKey other) {
    return ORDER.compare(this, other);
  }
}
