package io.redress.analytics.customer;

import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the reports of customers at what the rows of complaints say. A report changes the counts of
 * the same customer's later ones, so all of them are counted anew while nobody else does.
 */
@ApplicationScoped
class KeepCustomers implements Projection {
  private static final String VERSION = "customers:1";

  @Inject CustomerReports reports;
  @Inject CustomerMeasures measures;
  @Inject FrequencyConfig config;

  /** All that is kept of one complaint. */
  private record Kept(Optional<CustomerReport> report, List<CustomerMeasure> measures) {}

  @Override
  public Object of(ComplaintFact fact) {
    return new Kept(CustomerReport.of(fact), CustomerMeasure.of(fact));
  }

  @Override
  public String definition() {
    return String.join(
        " ",
        VERSION,
        config.shortWindow().toString(),
        Integer.toString(config.shortReports()),
        config.longWindow().toString(),
        Integer.toString(config.longReports()));
  }

  @Override
  public void project(int generation, Collection<ComplaintFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    var ids = facts.stream().map(ComplaintFact::complaintId).toList();
    count(generation, ids, facts);
    // What was tried is never taken back: where there is nothing now, there was nothing before.
    var tried = facts.stream().map(CustomerMeasure::of).flatMap(Collection::stream).toList();
    measures.replace(
        generation, tried.stream().map(CustomerMeasure::complaintId).distinct().toList(), tried);
  }

  private void count(int generation, List<String> ids, Collection<ComplaintFact> facts) {
    var told =
        facts.stream()
            .map(CustomerReport::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toMap(CustomerReport::complaintId, Function.identity()));
    var customers = new TreeSet<String>();
    told.values().forEach(report -> customers.add(report.customer()));
    var kept = reports.ofComplaints(generation, ids);
    if (kept.size() == told.size()
        && kept.stream().allMatch(report -> report.saysTheSameAs(told.get(report.complaintId())))) {
      return;
    }
    kept.forEach(report -> customers.add(report.customer()));
    reports.lock(generation, customers);
    var before = new HashMap<String, CustomerReport>();
    reports
        .ofCustomers(generation, customers)
        .forEach(report -> before.put(report.complaintId(), report));
    var now = new HashMap<>(before);
    now.putAll(told);
    write(generation, before, counted(now.values()));
  }

  private List<CustomerReport> counted(Collection<CustomerReport> all) {
    var policy =
        new WindowPolicy(
            config.shortWindow(), config.shortReports(), config.longWindow(), config.longReports());
    return all.stream().collect(Collectors.groupingBy(CustomerReport::customer)).values().stream()
        .flatMap(ofOne -> CountReports.of(policy, ofOne).stream())
        .toList();
  }

  private void write(int generation, Map<String, CustomerReport> before, List<CustomerReport> now) {
    var put = new ArrayList<CustomerReport>();
    var hours = new TreeMap<Instant, Integer>();
    for (var report : now) {
      var was = before.get(report.complaintId());
      if (!report.equals(was)) {
        put.add(report);
        add(hours, was, -1);
        add(hours, report, 1);
      }
    }
    put.sort(CustomerReport.IN_TIME);
    hours.values().removeIf(change -> change == 0);
    reports.put(generation, put);
    reports.add(generation, hours);
  }

  private static void add(Map<Instant, Integer> hours, CustomerReport report, int times) {
    if (report != null && report.counted()) {
      hours.merge(report.at().truncatedTo(ChronoUnit.HOURS), times, Integer::sum);
    }
  }

  @Override
  public List<String> sums() {
    return List.of("report_hour");
  }

  @Override
  public int delete(int generation, int limit) {
    return reports.delete(generation, limit) + measures.delete(generation, limit);
  }
}
