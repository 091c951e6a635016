package io.redress.local;

import java.nio.file.Path;

/** The four services in the order they are started. */
public enum Service {
  WORKFLOW("workflow", 8082),
  INTAKE("intake", 8081),
  CALLBACK("callback", 8083),
  ANALYTICS("analytics", 8084);

  private final String schema;
  private final int port;

  Service(String schema, int port) {
    this.schema = schema;
    this.port = port;
  }

  /** The schema, and the user, of the database that is the service's own. */
  public String schema() {
    return schema;
  }

  /** The port without an offset. */
  int port() {
    return port;
  }

  /** The name of its folder, of its log, and of itself. */
  public String folder() {
    return schema + "-service";
  }

  /** What is run. */
  Path program(Path root) {
    return root.resolve(folder()).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
