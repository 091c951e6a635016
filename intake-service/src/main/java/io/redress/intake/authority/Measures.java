package io.redress.intake.authority;

import io.redress.intake.classification.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of measures. */
@ApplicationScoped
class Measures {
  private final List<Measure> all;

  @Inject
  Measures(AuthoritySettings settings) {
    this.all =
        settings.measures().entrySet().stream()
            .map(Measures::measure)
            .sorted(Comparator.comparing(Measure::code))
            .toList();
  }

  private static Measure measure(Map.Entry<String, AuthoritySettings.MeasureSettings> entry) {
    AuthoritySettings.MeasureSettings it = entry.getValue();
    return new Measure(
        entry.getKey(), new Names(it.en(), it.zh()), it.roles().orElse(Set.of()), it.money());
  }

  /** In the order of their codes. */
  List<Measure> all() {
    return all;
  }

  Optional<Measure> find(String code) {
    return all.stream().filter(measure -> measure.code().equals(code)).findFirst();
  }
}
