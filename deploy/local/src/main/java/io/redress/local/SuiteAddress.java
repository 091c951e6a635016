package io.redress.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a running local suite is reached, by REST, by the database's administrator and by the
 * broker, and the two things that only a local suite can be asked for: a token and another time.
 *
 * @param intake base address of intake-service, such as {@code http://127.0.0.1:8081}
 * @param workflow base address of workflow-service
 * @param callback base address of callback-service
 * @param analytics base address of analytics-service
 * @param jdbcUrl the database server without a schema; statements name the schema
 * @param jdbcUser a user with all rights
 * @param jdbcPassword the password of that user
 * @param bootstrapServers {@code host:port} of the broker
 * @param home the data folder: keys, clock, logs ({@code logs/SERVICE.log}), databases
 */
public record SuiteAddress(
    URI intake,
    URI workflow,
    URI callback,
    URI analytics,
    String jdbcUrl,
    String jdbcUser,
    String jdbcPassword,
    String bootstrapServers,
    Path home) {

  /**
   * A token that is valid for eight hours of this machine's clock, however far the suite's is
   * moved.
   *
   * @param department may be {@code null}
   */
  public String token(String user, String department, String... roles) {
    return SuiteKeys.in(home).token(new TokenOf(user, department, null, roles));
  }

  /** The same of somebody of a branch and of no department. */
  public String tokenOfBranch(String branch, String user, String... roles) {
    return SuiteKeys.in(home).token(new TokenOf(user, null, branch, roles));
  }

  /** Moves the time of all services forward. They follow within a second. */
  public void advanceClock(Duration by) {
    SuiteClockFile.in(home).advance(by);
  }

  /** How far the time of the suite is ahead of this machine's. */
  public Duration clockOffset() {
    return SuiteClockFile.in(home).offset();
  }

  /** The base address of one service. */
  URI of(Service service) {
    return switch (service) {
      case INTAKE -> intake;
      case WORKFLOW -> workflow;
      case CALLBACK -> callback;
      case ANALYTICS -> analytics;
    };
  }
}
