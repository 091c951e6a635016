package io.redress.intake.complaint;

import io.redress.intake.frequency.HighFrequency;
import io.redress.intake.frequency.HighFrequencyPolicy;
import io.redress.intake.frequency.Report;
import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Keeps the high-frequency counts of tickets right when earlier reports count otherwise. */
@ApplicationScoped
class FrequencyCounts {
  private final Reports reports;
  private final HighFrequencyPolicy frequencies;
  private final Session entities;

  @Inject
  FrequencyCounts(Reports reports, HighFrequencyPolicy frequencies, Session entities) {
    this.reports = reports;
    this.frequencies = frequencies;
    this.entities = entities;
  }

  /**
   * Counts anew on every ticket of a customer from an instant on. To be used while the customer's
   * row is locked, after everything else was changed: what is held of those tickets in memory is
   * stale afterwards. Costs as much as the customer reported since then, and before within the
   * windows.
   */
  void recount(String customer, Instant from) {
    entities.flush();
    List<Report> lines = reports.since(customer, from.minus(frequencies.reach()));
    List<Instant> counted =
        lines.stream().filter(Report::counted).map(Report::registeredAt).toList();
    lines.stream()
        .filter(line -> !line.registeredAt().isBefore(from))
        .forEach(line -> write(line.complaintId(), frequencies.at(line.registeredAt(), counted)));
  }

  private void write(String complaintId, HighFrequency frequency) {
    entities
        .createNativeMutationQuery(
            "update complaint set high_frequency = :active, last_7_days = :short, last_30_days ="
                + " :long, version = version + 1 where id = :id and (high_frequency <> :active or"
                + " last_7_days <> :short or last_30_days <> :long)")
        .setParameter("active", frequency.active())
        .setParameter("short", frequency.last7Days())
        .setParameter("long", frequency.last30Days())
        .setParameter("id", complaintId)
        .executeUpdate();
  }
}
