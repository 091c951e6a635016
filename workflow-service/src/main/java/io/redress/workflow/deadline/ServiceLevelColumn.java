package io.redress.workflow.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A service level as one readable line: {@code calendar;clock=PT2H;clock=PT24H@calendar}. Also the
 * way in which a cell of the service-level table is written: {@code PT2H} or {@code PT2H@calendar}.
 */
@Converter(autoApply = true)
public class ServiceLevelColumn implements AttributeConverter<ServiceLevel, String> {
  @Override
  public String convertToDatabaseColumn(ServiceLevel level) {
    return level == null
        ? null
        : new TreeMap<>(level.durations())
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + cell(level, entry.getKey()))
                .collect(Collectors.joining(";", level.calendar() + ";", ""));
  }

  @Override
  public ServiceLevel convertToEntityAttribute(String line) {
    if (line == null) {
      return null;
    }
    String[] parts = line.split(";");
    Map<String, String> cells =
        Arrays.stream(parts)
            .skip(1)
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return read(parts[0], cells);
  }

  /**
   * The service level of a row.
   *
   * @param cells by clock
   * @throws java.time.DateTimeException when a cell is no duration
   */
  public static ServiceLevel read(String calendar, Map<String, String> cells) {
    Map<String, Duration> durations = new HashMap<>();
    Map<String, String> calendars = new HashMap<>();
    cells.forEach(
        (clock, cell) -> {
          int at = cell.indexOf('@');
          durations.put(clock, Duration.parse(at < 0 ? cell : cell.substring(0, at)));
          if (at >= 0) {
            calendars.put(clock, cell.substring(at + 1));
          }
        });
    return new ServiceLevel(calendar, durations, calendars);
  }

  private static String cell(ServiceLevel level, String clock) {
    String duration = level.durations().get(clock).toString();
    return level.ownCalendarOf(clock).map(code -> duration + '@' + code).orElse(duration);
  }
}
