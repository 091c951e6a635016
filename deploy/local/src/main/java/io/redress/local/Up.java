package io.redress.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/**
 * {@code deploy/up}: starts the suite, plays the sample, and stays up or judges what happened. Ends
 * with 0 when all went as planned, with 1 when it did not, and with 2 when the command line or the
 * machine is not fit for it; each with one line that says why.
 */
public final class Up {
  private static final int FAILED = 1;
  private static final int NOT_FIT = 2;

  private Up() {}

  /** The system property {@code redress.root} names the folder of the repository. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String... arguments) {
    try {
      var options = Options.parse(arguments);
      if (options.help()) {
        System.out.print(Options.HELP);
        return 0;
      }
      var root = Path.of(System.getProperty("redress.root", ".")).toAbsolutePath().normalize();
      return new Up().run(options, root);
    } catch (UsageException e) {
      System.err.println("deploy/up: " + e.getMessage());
      return NOT_FIT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (IOException | RuntimeException e) {
      System.err.println("deploy/up: " + reason(e));
      return FAILED;
    }
  }

  private int run(Options options, Path root) throws InterruptedException, IOException {
    var progress = ConsoleProgress.onThisConsole();
    var home = Home.of(options, root);
    var ports =
        options.check() && options.portOffset() == null
            ? SuitePorts.free()
            : SuitePorts.at(options.portOffset() == null ? 0 : options.portOffset());
    try {
      Preflight.readable(options.input());
      new Predecessor(home.path(), progress).requireGone();
      Preflight.check(root, home.path(), ports, Part.whole().services(), Preflight.ROOM);
    } catch (UsageException e) {
      home.discard();
      throw e;
    }
    ServerLog.into(home.path());
    var suite = new Suite(root, home.path(), ports, Part.whole(), progress);
    Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-the-suite"));
    var passed = false;
    try {
      var address = suite.start();
      var showing = new Showing(options, address, progress);
      passed = showing.play();
      if (!options.check()) {
        showing.whatNext();
        new CountDownLatch(1).await();
      }
    } finally {
      suite.stop();
      home.end(passed, progress);
    }
    return passed ? 0 : FAILED;
  }

  private static String reason(Exception e) {
    var cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    var first = e.getMessage() == null ? cause.toString() : e.getMessage();
    var second = cause.getCause() == null ? null : cause.getCause().getMessage();
    return second == null || first.contains(second) ? first : first + ": " + second;
  }
}
