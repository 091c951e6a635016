package io.redress.local;

import io.redress.embedded.EmbeddedBroker;
import io.redress.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The running suite, or a part of it: database and broker first, then the services; stopped in the
 * opposite order.
 */
public final class Suite implements ServiceProcess.Listener {
  private final Path root;
  private final Path home;
  private final SuitePorts ports;
  private final Part part;
  private final ConsoleProgress progress;
  private final RunFile runFile;
  private final List<ServiceProcess> services = new ArrayList<>();
  private EmbeddedDatabase database;
  private EmbeddedBroker broker;
  private SuiteAddress address;
  private boolean stopped;

  Suite(Path root, Path home, SuitePorts ports, Part part, ConsoleProgress progress) {
    this.root = root;
    this.home = home;
    this.ports = ports;
    this.part = part;
    this.progress = progress;
    this.runFile = RunFile.in(home);
  }

  /**
   * A part of the suite on free ports, not yet started; what the servers say goes into the folder.
   *
   * @param room bytes that must be free in the folder
   * @throws UsageException when a service is not built, or the folder is not fit
   */
  public static Suite of(Path root, Path home, Part part, long room, ConsoleProgress progress)
      throws IOException {
    var ports = SuitePorts.free();
    Preflight.check(root, home, ports, part.services(), room);
    ServerLog.into(home);
    return new Suite(root, home, ports, part, progress);
  }

  /** Returns when every service is ready. */
  public SuiteAddress start() throws InterruptedException, IOException {
    var begin = Instant.now();
    startServers();
    var readiness = new Readiness(progress);
    var keys = SuiteKeys.in(home);
    synchronized (this) {
      for (var service : part.services()) {
        var process =
            new ServiceProcess(
                service, root, freshLog(service), part.jvm(), environment(service, keys));
        services.add(process);
        if (!stopped) {
          process.start();
        }
      }
      runFile.write(address, database.getPid(), services);
    }
    for (var process : services) {
      readiness.await(process, address.of(process.service()));
    }
    for (var process : services) {
      process.keepUp(this);
    }
    progress.done(
        "%s ready, %d s after the start"
            .formatted(
                services.size() == Service.values().length ? "four services" : names(),
                Duration.between(begin, Instant.now()).toSeconds()));
    return address;
  }

  private String names() {
    return String.join(", ", part.services().stream().map(Service::folder).toList());
  }

  private void startServers() throws InterruptedException {
    var begin = Instant.now();
    progress.step("starting the embedded database and broker");
    var starting =
        CompletableFuture.supplyAsync(
            () -> EmbeddedDatabase.in(home.resolve("db"), ports.database()));
    var brokerStarting =
        CompletableFuture.supplyAsync(
            () -> EmbeddedBroker.in(home.resolve("kafka"), ports.broker()));
    var database = await(starting, "the embedded database", begin);
    synchronized (this) {
      this.database = database;
    }
    var broker = await(brokerStarting, "the embedded broker", begin);
    synchronized (this) {
      this.broker = broker;
      address = address();
    }
    progress.done(
        "database on port %d, broker on port %d (%d s)"
            .formatted(
                ports.database(),
                ports.broker(),
                Duration.between(begin, Instant.now()).toSeconds()));
  }

  private <T> T await(CompletableFuture<T> starting, String what, Instant begin)
      throws InterruptedException {
    while (true) {
      try {
        return starting.get(500, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.waiting(what, Duration.between(begin, Instant.now()));
      } catch (java.util.concurrent.ExecutionException e) {
        var cause = e.getCause();
        throw new CompletionException(
            cause.getMessage()
                + (cause.getCause() == null ? "" : ": " + cause.getCause().getMessage()),
            cause);
      }
    }
  }

  private SuiteAddress address() {
    return new SuiteAddress(
        uri(Service.INTAKE),
        uri(Service.WORKFLOW),
        uri(Service.CALLBACK),
        uri(Service.ANALYTICS),
        database.jdbcUrl(null),
        database.getAdmin(),
        database.getPassword(),
        broker.getBootstrapServers(),
        home);
  }

  private URI uri(Service service) {
    return URI.create("http://127.0.0.1:" + ports.services().get(service));
  }

  private Map<String, String> environment(Service service, SuiteKeys keys) {
    var environment = new HashMap<String, String>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", ports.services().get(service).toString());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.schema()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user(service.schema()));
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.getPassword());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.getBootstrapServers());
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keys.publicKey().toUri().toString());
    environment.put("MP_JWT_VERIFY_ISSUER", SuiteKeys.ISSUER);
    environment.put("REDRESS_CLOCK_ADJUSTABLE", "true");
    environment.put("REDRESS_CLOCK_OFFSET_FILE", SuiteClockFile.in(home).path().toString());
    // Time is moved by days at once here: what is kept for days is kept as long as the suite.
    environment.put("REDRESS_OUTBOX_KEEP", "P3650D");
    environment.put("REDRESS_IDEMPOTENCY_KEEP", "P3650D");
    environment.put("REDRESS_PSEUDONYM_KEY", keys.pseudonymKey());
    environment.put("REDRESS_SEALING_KEYS", keys.sealingKeys());
    environment.putIfAbsent("REDRESS_ZONE", "Asia/Shanghai");
    environment.put("REDRESS_LOG", "plain");
    // What customers would be sent is shown in the log: there is no gateway and nobody behind it.
    environment.put("REDRESS_CALLBACK_DELIVERY_LOG", "true");
    environment.putAll(part.settings());
    return environment;
  }

  /** The log of the last run stays beside it, with {@code .1} at its end. */
  private Path freshLog(Service service) throws IOException {
    var logs = Files.createDirectories(home.resolve("logs"));
    var log = logs.resolve(service.folder() + ".log");
    if (Files.exists(log)) {
      Files.move(log, logs.resolve(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.createFile(log);
  }

  @Override
  public void ended(ServiceProcess process, int exitCode, Duration pause) {
    progress.say(
        "! %s ended with code %d; it is started again in %d s (log: %s)"
            .formatted(process.service().folder(), exitCode, pause.toSeconds(), process.log()));
  }

  @Override
  public void startedAgain(ServiceProcess process) {
    progress.say("! %s is started again".formatted(process.service().folder()));
    runFile.write(address, database.getPid(), services);
  }

  /** Services, then broker, then database. Safe to call at any time and twice. */
  public void stop() {
    synchronized (this) {
      if (stopped) {
        return;
      }
      stopped = true;
      progress.step("stopping: services, then broker and database");
      services.forEach(ServiceProcess::stop);
    }
    services.forEach(ServiceProcess::awaitEnd);
    synchronized (this) {
      if (broker != null) {
        broker.close();
      }
      if (database != null) {
        database.close();
      }
    }
    runFile.delete();
    progress.done("stopped");
  }
}
