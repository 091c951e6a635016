package io.redress.bench;

import io.redress.bench.measure.Server;
import io.redress.bench.rows.Store;
import io.redress.embedded.Folders;
import io.redress.local.ConsoleProgress;
import io.redress.local.Part;
import io.redress.local.Service;
import io.redress.local.Suite;
import io.redress.local.SuiteAddress;
import io.redress.local.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code deploy/bench}: starts what is measured, measures, and says what came out. Ends with 0 when
 * it has measured, with 1 when it could not, and with 2 when the command line or the machine is not
 * fit for it; each with one line that says why.
 */
public final class Bench {
  private static final int FAILED = 1;
  private static final int NOT_FIT = 2;

  /** As one would run a service: the JVM's own choices, within bounds. */
  private static final List<String> JVM = List.of("-Xmx512m", "-Dfile.encoding=UTF-8");

  private static final long SERVERS = 1L << 30;
  private static final long LARGEST_POOL_MB = 2_048;

  private final Options options;
  private final Path root;
  private final ConsoleProgress progress;
  private volatile boolean aborted;
  private volatile boolean keep;

  private Bench(Options options, Path root, ConsoleProgress progress) {
    this.options = options;
    this.root = root;
    this.progress = progress;
  }

  /** The system property {@code redress.root} names the folder of the repository. */
  public static void main(String[] arguments) {
    // One connection of each client stays open.
    System.setProperty("http.maxConnections", "64");
    System.exit(run(arguments));
  }

  private static int run(String... arguments) {
    try {
      var options = Options.parse(arguments);
      if (options.help()) {
        System.out.print(Options.HELP);
        return 0;
      }
      if (options.list()) {
        Benchmarks.ALL.forEach(it -> System.out.printf("%-16s %s%n", it.name(), it.question()));
        return 0;
      }
      var root = Path.of(System.getProperty("redress.root", ".")).toAbsolutePath().normalize();
      new Bench(options, root, ConsoleProgress.onThisConsole()).measure();
      return 0;
    } catch (UsageException e) {
      System.err.println("deploy/bench: " + e.getMessage());
      return NOT_FIT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (IOException | SQLException | RuntimeException e) {
      System.err.println("deploy/bench: " + e.getMessage());
      return FAILED;
    }
  }

  private void measure() throws IOException, SQLException, InterruptedException {
    var benchmarks = Benchmarks.named(options.names());
    for (var together : Benchmarks.together(benchmarks)) {
      measure(together);
    }
    whatNext(benchmarks);
  }

  /** Those that need the same services: nothing else runs beside them. */
  private void measure(List<Benchmark> benchmarks)
      throws IOException, SQLException, InterruptedException {
    var home = folder();
    var pseudonymKey = UUID.randomUUID().toString();
    var part =
        new Part(
            List.of(Service.values()).stream()
                .filter(benchmarks.get(0).services()::contains)
                .toList(),
            jvm(),
            Map.of(
                "REDRESS_PSEUDONYM_KEY", pseudonymKey,
                // Whoever measures at night calls at night.
                "REDRESS_CALLBACK_CALLING_FROM", "00:00",
                "REDRESS_CALLBACK_CALLING_TO", "23:59"));
    var suite = started(home, part, room(benchmarks));
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> abort(suite, home), "abort-the-run"));
      var lab = lab(suite.start(), part, pseudonymKey);
      for (var benchmark : benchmarks) {
        measure(benchmark, lab);
      }
    } catch (IOException | SQLException | RuntimeException e) {
      keep = !aborted;
      if (keep) {
        progress.say("data and logs are kept in " + home);
      }
      throw e;
    } finally {
      end(suite, home);
    }
  }

  private Suite started(Path home, Part part, long room) throws IOException {
    try {
      return Suite.of(root, home, part, room, progress);
    } catch (UsageException e) {
      Folders.delete(home);
      throw e;
    }
  }

  /** On Ctrl-C, while it still measures. */
  private void abort(Suite suite, Path home) {
    aborted = true;
    end(suite, home);
  }

  private synchronized void end(Suite suite, Path home) {
    suite.stop();
    if (!keep) {
      Folders.delete(home);
    }
  }

  /** On a quick run what starts soonest. */
  private List<String> jvm() {
    return options.scale() == Scale.QUICK ? Part.whole().jvm() : JVM;
  }

  private Lab lab(SuiteAddress address, Part part, String pseudonymKey) throws SQLException {
    var server = new Server(address.jdbcUrl(), address.jdbcUser(), address.jdbcPassword());
    if (options.scale() != Scale.QUICK) {
      server.enlarge(Math.min(LARGEST_POOL_MB, Machine.here().memoryMb() / 8));
    }
    var stores = new EnumMap<Service, Store>(Service.class);
    for (var service : part.services()) {
      stores.put(service, Store.fresh(server, service.schema()));
    }
    return new Lab(address, server, stores, pseudonymKey, progress);
  }

  private void measure(Benchmark benchmark, Lab lab)
      throws SQLException, IOException, InterruptedException {
    var begin = System.nanoTime();
    var figures = benchmark.run(lab, options.effort(benchmark));
    var report = Report.of(benchmark, options, lab.server().facts(), jvm(), figures);
    var file = report.write(results());
    progress.done(
        "%s: %s (%d s)"
            .formatted(
                benchmark.name(),
                benchmark.question(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
    progress.say(report.table());
    progress.say("on %s; all of it in %s%n".formatted(report.machine(), file));
  }

  private void whatNext(List<Benchmark> benchmarks) {
    if (options.scale() == Scale.QUICK) {
      progress.say("Small sizes and short rounds: these times say nothing about speed.");
    }
    if (options.scale() != Scale.FULL && options.sizes() == null) {
      var names = benchmarks.size() == Benchmarks.ALL.size() ? List.of("all") : options.names();
      progress.say(
          "Next:  deploy/bench %s%s"
              .formatted(
                  String.join(" ", names),
                  options.scale() == Scale.QUICK
                      ? "          # sizes that say something, minutes"
                      : " --full   # the sizes of the budgets, half an hour or more"));
    } else {
      progress.say("Next:  deploy/bench --list");
    }
  }

  private Path results() {
    return options.out() == null ? root.resolve("target/bench") : options.out();
  }

  private Path folder() throws IOException {
    var parent = options.data() == null ? root.resolve("target/bench") : options.data();
    return Files.createTempDirectory(Files.createDirectories(parent), "run-");
  }

  private long room(List<Benchmark> benchmarks) {
    return SERVERS
        + benchmarks.stream()
            .mapToLong(it -> it.room(options.effort(it).most()))
            .max()
            .orElseThrow();
  }
}
