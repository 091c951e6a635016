package io.redress.intake.complaint;

import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Frequencies;
import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.frequency.HighFrequencyPolicy;
import io.redress.intake.frequency.ReportLine;
import io.redress.intake.frequency.Reports;
import io.redress.intake.frequency.RollingCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/**
 * Keeps the high-frequency counts of tickets, and the state of their customer, right when reports
 * count otherwise than before: one arrived late, was withdrawn, or was classified anew.
 */
@ApplicationScoped
class FrequencyCounts {
  private static final String COUNTED =
      "update complaint set high_frequency = ?, last_7_days = ?, last_30_days = ?, version ="
          + " version + 1 where id = ? and (high_frequency <> ? or last_7_days <> ? or last_30_days"
          + " <> ?)";

  private final Reports reports;
  private final HighFrequencyPolicy policy;
  private final Frequencies frequencies;
  private final Customers customers;
  private final Session entities;
  private final Clock clock;

  @Inject
  FrequencyCounts(
      Reports reports,
      HighFrequencyPolicy policy,
      Frequencies frequencies,
      Customers customers,
      Session entities,
      Clock clock) {
    this.reports = reports;
    this.policy = policy;
    this.frequencies = frequencies;
    this.customers = customers;
    this.entities = entities;
    this.clock = clock;
  }

  /** The same for changes from an instant up to now. */
  void recount(String customer, Instant from) {
    recount(customer, from, clock.instant());
  }

  /**
   * Counts anew after reports between two instants, both included, changed. To be used while the
   * customer's row is locked, after everything else was changed: what is held of later tickets in
   * memory is stale afterwards. Costs as much as the customer reported in that time, and before and
   * after it within the windows.
   */
  void recount(String customer, Instant from, Instant to) {
    entities.flush();
    Instant end = to.plus(policy.reach());
    RollingCounts rolling = new RollingCounts(policy);
    Instant after = from.minus(policy.reach());
    long serial = 0;
    List<ReportLine> lines;
    do {
      lines = reports.following(customer, after, serial, end);
      Map<String, HighFrequency> counts = new LinkedHashMap<>();
      for (ReportLine line : lines) {
        HighFrequency counted = rolling.next(line);
        if (!line.registeredAt().isBefore(from)) {
          counts.put(line.complaintId(), counted);
        }
        after = line.registeredAt();
        serial = line.serial();
      }
      write(counts);
    } while (lines.size() == Reports.MOST);
    remember(customer, end);
  }

  private void write(Map<String, HighFrequency> counts) {
    if (!counts.isEmpty()) {
      entities.doWork(connection -> write(connection, counts));
    }
  }

  private static void write(Connection connection, Map<String, HighFrequency> counts)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(COUNTED)) {
      for (Map.Entry<String, HighFrequency> entry : counts.entrySet()) {
        HighFrequency counted = entry.getValue();
        update.setBoolean(1, counted.active());
        update.setInt(2, counted.last7Days());
        update.setInt(3, counted.last30Days());
        update.setString(4, entry.getKey());
        update.setBoolean(5, counted.active());
        update.setInt(6, counted.last7Days());
        update.setInt(7, counted.last30Days());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** What lies too far back to be remembered changes nothing for the customer. */
  private void remember(String customer, Instant end) {
    Instant now = clock.instant();
    if (!end.isBefore(now.minus(policy.reachOfMemory()))) {
      customers.find(customer).orElseThrow().highFrequencyUntil(frequencies.until(customer, now));
    }
  }
}
