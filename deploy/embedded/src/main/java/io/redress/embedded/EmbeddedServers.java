package io.redress.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.ObjectName;

/**
 * The database and the broker of a test run: at most one of each per JVM, started together when
 * first asked for, fresh, on free ports, stopped with the JVM.
 *
 * <p>In a Quarkus test: {@code @QuarkusTestResource(value = EmbeddedServers.class,
 * restrictToAnnotatedClass = false, initArgs = @ResourceArg(name = "schema", value = "intake"))}.
 * Anywhere else: {@link #database} and {@link #broker}. Both ways reach the same servers from every
 * class loader, because they are looked up by name in the JVM's bean server.
 */
public final class EmbeddedServers implements QuarkusTestResourceLifecycleManager {
  private static final ObjectName DATABASE = name("database");
  private static final ObjectName BROKER = name("broker");

  private static final System.Logger LOG = System.getLogger(EmbeddedServers.class.getName());
  private static final int ATTEMPTS = 3;

  private String schema = "intake";

  @Override
  public void init(Map<String, String> arguments) {
    schema = arguments.getOrDefault("schema", schema);
  }

  @Override
  public Map<String, String> start() {
    return settings(schema);
  }

  /** Nothing: the next test class of this JVM uses the same servers. */
  @Override
  public void stop() {
    // The servers end with the JVM.
  }

  /** The configuration with which an application finds the servers. */
  public static Map<String, String> settings(String schema) {
    var database = database();
    var settings = new HashMap<String, String>();
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl(schema));
    settings.put("quarkus.datasource.username", database.user(schema));
    settings.put("quarkus.datasource.password", database.getPassword());
    settings.put("kafka.bootstrap.servers", broker().getBootstrapServers());
    // The broker shares the JVM: hundreds of lines of its own would hide those of the test.
    for (var chatty : new String[] {"kafka", "org.apache.kafka", "state.change.logger"}) {
      settings.put("quarkus.log.category.\"" + chatty + "\".level", "ERROR");
    }
    return Map.copyOf(settings);
  }

  /** The database of this JVM. */
  public static RunningDatabase database() {
    ensureStarted();
    return JMX.newMXBeanProxy(
        ManagementFactory.getPlatformMBeanServer(), DATABASE, RunningDatabase.class);
  }

  /** The broker of this JVM. */
  public static RunningBroker broker() {
    ensureStarted();
    return JMX.newMXBeanProxy(
        ManagementFactory.getPlatformMBeanServer(), BROKER, RunningBroker.class);
  }

  private static void ensureStarted() {
    var beans = ManagementFactory.getPlatformMBeanServer();
    // The bean server is the one object that every class loader of this JVM shares.
    synchronized (beans) {
      if (beans.isRegistered(BROKER)) {
        return;
      }
      var starting = CompletableFuture.supplyAsync(() -> started(EmbeddedDatabase::throwAway));
      EmbeddedBroker broker;
      try {
        broker = started(EmbeddedBroker::throwAway);
      } catch (RuntimeException e) {
        starting.join().close();
        throw e;
      }
      var database = joined(starting, broker);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    broker.close();
                    database.close();
                  },
                  "embedded-servers-stop"));
      try {
        beans.registerMBean(database, DATABASE);
        beans.registerMBean(broker, BROKER);
      } catch (JMException e) {
        throw new IllegalStateException("the embedded servers cannot be registered", e);
      }
    }
  }

  /** Starts on another port when somebody took the chosen one before the server listened on it. */
  private static <T> T started(Supplier<T> start) {
    for (var attempt = 1; ; attempt++) {
      try {
        return start.get();
      } catch (UncheckedIOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LOG.log(System.Logger.Level.WARNING, "starting again: {0}", e.getMessage());
      }
    }
  }

  private static EmbeddedDatabase joined(
      CompletableFuture<EmbeddedDatabase> starting, EmbeddedBroker broker) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      broker.close();
      throw e;
    }
  }

  private static ObjectName name(String server) {
    try {
      return new ObjectName("io.redress.embedded", "server", server);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }
}
