package io.redress.analytics.launch;

import io.redress.analytics.warning.DefinedSeries;
import io.redress.analytics.warning.EndWatching;
import io.redress.analytics.warning.Scope;
import io.redress.analytics.warning.Series;
import io.redress.analytics.warning.SeriesDefinition;
import io.redress.analytics.warning.WatchConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which series are watched for a launch: the complaints that name it, and those of each category
 * that it concerns, in its districts.
 */
@ApplicationScoped
class LaunchWatch implements DefinedSeries {
  private static final int PRODUCT = 0;

  @Inject Launches launches;
  @Inject LaunchConfig config;
  @Inject WatchConfig watching;
  @Inject EndWatching ending;

  @Override
  public Collection<Series> watched() {
    return launches.launched().stream().flatMap(LaunchWatch::series).toList();
  }

  @Override
  public Scope scope(Series series) {
    var launch = launches.get(series.launchId().orElseThrow());
    return scope(launch, series.part());
  }

  @Override
  public Optional<SeriesDefinition> definition(Series series) {
    return series
        .launchId()
        .flatMap(launches::find)
        .filter(launch -> launch.state() == LaunchState.LAUNCHED)
        .map(launch -> definition(launch, series.part()));
  }

  private SeriesDefinition definition(Launch launch, int part) {
    return new LaunchSeries(
        scope(launch, part),
        launch.date(),
        launch.until(),
        LaunchSeries.rule(watching.rule(), (int) series(launch).count()),
        launch.expected(),
        part == PRODUCT ? config.scatter() : 0);
  }

  /** Ends all of them, with their warnings; the caller holds the launch. */
  void end(Launch launch) {
    series(launch).forEach(ending::end);
  }

  /** Whether all of them were judged up to this moment. */
  boolean isJudged(Launch launch, Instant until) {
    return series(launch).allMatch(series -> ending.isJudged(series, until));
  }

  private static Stream<Series> series(Launch launch) {
    return IntStream.rangeClosed(PRODUCT, launch.categories().size())
        .mapToObj(part -> Series.ofLaunch(launch.id(), part));
  }

  private static Scope scope(Launch launch, int part) {
    List<String> districts = launch.districts();
    if (part == PRODUCT) {
      return new Scope(null, null, districts, launch.product());
    }
    var category = launch.categories().get(part - 1);
    return category.indexOf('.') > 0
        ? new Scope(null, category, districts, null)
        : new Scope(category, null, districts, null);
  }
}
