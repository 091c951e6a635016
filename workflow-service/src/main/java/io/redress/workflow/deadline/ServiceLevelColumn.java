package io.redress.workflow.deadline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A service level as one readable line: {@code calendar;clock=PT2H;clock=PT24H}. */
@Converter(autoApply = true)
public class ServiceLevelColumn implements AttributeConverter<ServiceLevel, String> {
  @Override
  public String convertToDatabaseColumn(ServiceLevel level) {
    return level == null
        ? null
        : new TreeMap<>(level.durations())
            .entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";", level.calendar() + ";", ""));
  }

  @Override
  public ServiceLevel convertToEntityAttribute(String line) {
    if (line == null) {
      return null;
    }
    String[] parts = line.split(";");
    Map<String, Duration> durations =
        Arrays.stream(parts)
            .skip(1)
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Duration.parse(pair[1])));
    return new ServiceLevel(parts[0], durations);
  }
}
