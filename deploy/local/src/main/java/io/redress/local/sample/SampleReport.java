package io.redress.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of every complaint of a play. Immutable. */
public final class SampleReport {
  private final List<SampleLine> lines;
  private final List<String> refused;
  private final List<String> remarks;

  SampleReport(List<SampleLine> lines, List<String> refused, List<String> remarks) {
    this.lines = List.copyOf(lines);
    this.refused = List.copyOf(refused);
    this.remarks = List.copyOf(remarks);
  }

  /** Whether every complaint that was taken ended as planned. */
  public boolean asPlanned() {
    return problems().isEmpty();
  }

  /** Each complaint that did not end as planned, with its plan, its last state and the reason. */
  public List<String> problems() {
    return lines.stream()
        .filter(line -> !line.problems().isEmpty())
        .map(line -> line.title() + ": " + String.join("; ", line.problems()))
        .toList();
  }

  /** Input lines that were refused, with number and reason. */
  public List<String> refusedLines() {
    return refused;
  }

  /** What was filled in plausibly, in sentences. */
  public List<String> remarks() {
    return remarks;
  }

  /** Ids of all complaints that a service acknowledged. */
  public List<String> complaintIds() {
    return lines.stream().map(SampleLine::id).filter(id -> !id.isEmpty()).toList();
  }

  /** Ids of the acknowledged complaints that must have a case of their own. */
  public List<String> caseIds() {
    return lines.stream()
        .filter(line -> line.hasCase() && !line.id().isEmpty())
        .map(SampleLine::id)
        .toList();
  }

  /** Every customer number used. None of them may be found in a log, an event or a metric. */
  public Set<String> customerNumbers() {
    return lines.stream().map(SampleLine::number).collect(Collectors.toUnmodifiableSet());
  }

  /** One aligned line per complaint, and a summary by plan. */
  public String table() {
    List<String> parts = new ArrayList<>();
    parts.add(SampleTable.lines(lines));
    parts.add(SampleTable.summary(lines));
    parts.addAll(remarks);
    refused.forEach(line -> parts.add("refused: " + line));
    return String.join(System.lineSeparator(), parts);
  }
}
