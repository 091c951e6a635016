package io.redress.local.check;

import io.redress.local.SuiteAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** No customer's number is found whole in an event, a metric or a log file. */
final class NumbersHidden implements Invariant {
  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public List<String> violations(Evidence evidence) {
    NumberSearch search = new NumberSearch(evidence.played().numbers());
    List<String> found = new ArrayList<>();
    for (LoggedEvent event : evidence.events()) {
      note(search, event.text(), "event " + event.type() + " " + event.id(), found);
    }
    for (String schema : Database.SCHEMAS) {
      evidence
          .database()
          .rows("select payload, type, id from " + schema + ".outbox")
          .forEach(row -> note(search, row.get(0), schema + "'s outbox, " + row.get(1), found));
    }
    metrics(evidence.suite(), search, found);
    logs(evidence.suite().home().resolve("logs"), search, found);
    return found;
  }

  private void metrics(SuiteAddress suite, NumberSearch search, List<String> found) {
    for (URI service :
        List.of(suite.intake(), suite.workflow(), suite.callback(), suite.analytics())) {
      try {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/metrics")).build();
        String text = http.send(request, BodyHandlers.ofString()).body();
        note(search, text, "the metrics of " + service, found);
      } catch (IOException e) {
        found.add("the metrics of " + service + " cannot be read: " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while reading metrics", e);
      }
    }
  }

  private static void logs(Path folder, NumberSearch search, List<String> found) {
    if (!Files.isDirectory(folder)) {
      found.add("there are no log files in " + folder.getFileName());
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        note(search, text, "the log " + file.getFileName(), found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the logs", e);
    }
  }

  private static void note(NumberSearch search, String text, String where, List<String> found) {
    if (search.finds(text)) {
      found.add("a customer's number stands whole in " + where);
    }
  }
}
