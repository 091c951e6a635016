package io.redress.analytics.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code launch.registered}, {@code .changed}, {@code .ready}, {@code .launched}: what is planned
 * from now on. Its name, its conclusion and why it was changed stay in this service.
 *
 * @param product as complaints are expected to name it
 * @param date null while none is planned, as are owner, expected and plan
 * @param by user name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchTold(
    String launchId,
    LaunchState state,
    LaunchKind kind,
    String product,
    LocalDate date,
    int watchDays,
    String owner,
    ExpectedComplaints expected,
    List<String> categories,
    List<String> districts,
    String plan,
    String by,
    Instant at) {
  static LaunchTold of(Launch launch, String by, Instant at) {
    var content = launch.content();
    return new LaunchTold(
        launch.id(),
        launch.state(),
        content.kind(),
        content.product(),
        content.date(),
        content.watchDays(),
        content.owner(),
        content.expected(),
        content.categories(),
        content.districts(),
        content.plan(),
        by,
        at);
  }
}
