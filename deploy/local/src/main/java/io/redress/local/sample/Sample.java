package io.redress.local.sample;

import io.redress.local.Progress;
import io.redress.local.SuiteAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays complaints on a running suite: simulated customers, agents and staff of all departments
 * work them through the public REST APIs, and nothing else, to their end.
 */
public final class Sample {
  private Sample() {}

  /**
   * Plays the synthetic complaints: all lanes, channels and categories, each to its planned end.
   * Services may be stopped and started meanwhile. The suite's clock is moved where only time
   * helps.
   *
   * @return what became of them; complaints that stay without progress for two minutes are reported
   *     there, not thrown
   */
  public static SampleReport play(SuiteAddress suite, Progress progress) {
    return play(suite, "sample", SampleList.load(), progress, List.of(), List.of());
  }

  /**
   * Plays real complaints from a file with the columns external_id, filed_at, channel, title and
   * place (or city and state), found by name. What the file does not say is filled in plausibly.
   *
   * @param csv UTF-8 with a header
   * @param limit at most so many lines, from the top
   * @throws IllegalArgumentException when the file cannot be read or a column is missing; the
   *     message says which
   */
  public static SampleReport playFile(SuiteAddress suite, Path csv, int limit, Progress progress) {
    ComplaintFile file = ComplaintFile.read(csv, limit);
    return play(suite, "file", file.complaints(), progress, file.refused(), ComplaintFile.REMARKS);
  }

  private static SampleReport play(
      SuiteAddress suite,
      String name,
      List<SampleComplaint> complaints,
      Progress progress,
      List<String> refused,
      List<String> remarks) {
    Cast cast = Cast.of(suite, name, progress);
    cast.time().moveTo(cast.time().nextCallingTime(cast.time().now()));
    List<Run> runs = new Play(complaints, cast, progress).perform();
    SampleReport report =
        new SampleReport(runs.stream().map(SampleLine::of).toList(), refused, remarks);
    long good = runs.size() - report.problems().size();
    progress.done("sample: " + good + " of " + runs.size() + " complaints ended as planned");
    return report;
  }
}
