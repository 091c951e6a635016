package io.redress.kit.health;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means: the database answers and its schema is migrated (which start-up waits for). */
@Startup
@Singleton
public class DatabaseStarted implements HealthCheck {
  private static final int PATIENCE_SECONDS = 2;

  private final AgroalDataSource dataSource;

  @Inject
  DatabaseStarted(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = dataSource.getConnection()) {
      return answer(connection.isValid(PATIENCE_SECONDS));
    } catch (SQLException away) {
      return answer(false);
    }
  }

  private static HealthCheckResponse answer(boolean up) {
    return HealthCheckResponse.named("database").status(up).build();
  }
}
