package io.redress.local;

import io.redress.local.check.Invariants;
import io.redress.local.sample.Sample;
import io.redress.local.sample.SampleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What is played on a suite that has come up, and what is then said about it. */
final class Showing {
  private final Options options;
  private final SuiteAddress suite;
  private final ConsoleProgress progress;

  Showing(Options options, SuiteAddress suite, ConsoleProgress progress) {
    this.options = options;
    this.suite = suite;
    this.progress = progress;
  }

  /** Plays what was asked for; whether all of it ended as planned and, on a check, held. */
  boolean play() throws IOException {
    if (!options.sample()) {
      return true;
    }
    var played = suite.home().resolve("sample-played.txt");
    if (options.input() == null && !options.check() && Files.exists(played)) {
      progress.say(Files.readString(played));
      progress.say("(played at the first start; the data are those it left and what came since)");
      return true;
    }
    SampleReport report =
        options.input() == null
            ? Sample.play(suite, progress)
            : Sample.playFile(suite, options.input(), options.limit(), progress);
    progress.say(System.lineSeparator() + report.table());
    if (options.input() == null && report.asPlanned()) {
      Files.writeString(played, report.table());
    }
    tell("did not end as planned", report.problems());
    return options.check() ? report.asPlanned() & invariantsHold(report) : report.asPlanned();
  }

  private boolean invariantsHold(SampleReport report) {
    progress.step("checking the invariants");
    var violations = Invariants.violations(suite, report, progress);
    tell("invariants violated", violations);
    if (violations.isEmpty()) {
      progress.done("the invariants hold");
    }
    return violations.isEmpty();
  }

  private void tell(String what, List<String> lines) {
    if (!lines.isEmpty()) {
      progress.say("! %s (%d):".formatted(what, lines.size()));
      lines.forEach(line -> progress.say("  - " + line));
    }
  }

  /** The addresses and the next commands to try. */
  void whatNext() {
    var data = options.data() == null ? "" : " --data '" + options.data() + "'";
    progress.say(
        """

        %-18s %-38s %-34s %s"""
            .formatted("service", "try it (Swagger UI)", "metrics", "health"));
    for (var service : Service.values()) {
      var base = suite.of(service);
      progress.say(
          "%-18s %-38s %-34s %s"
              .formatted(
                  service.folder(),
                  base + "/q/swagger-ui",
                  base + "/q/metrics",
                  base + "/q/health"));
    }
    progress.say(
        """
        database           %s (user %s, password in %s)
        broker             %s
        data and logs      %s

        Next, in a second terminal, in the folder of the project (README.md has a tour):
          TOKEN=$(deploy/token agent supervisor --user sample-agent-customer-care%s)
          curl -s -H "Authorization: Bearer $TOKEN" "%s/api/v1/complaints?limit=5"; echo
          curl -s -H "Authorization: Bearer $TOKEN" %s/api/v1/work-items; echo
          deploy/clock%s +48h      # see deadlines pass, escalations rise, callbacks fall due
        Ctrl-C stops the suite and keeps its data."""
            .formatted(
                suite.jdbcUrl().replaceAll("\\?.*", ""),
                suite.jdbcUser(),
                suite.home().resolve("run.json"),
                suite.bootstrapServers(),
                suite.home(),
                data,
                suite.intake(),
                suite.workflow(),
                data));
  }
}
