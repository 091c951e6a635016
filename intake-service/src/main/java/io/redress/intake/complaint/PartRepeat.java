package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;

/**
 * Parts a repeat from its issue: it becomes a new ticket with a lifecycle of its own, which is told
 * of once and begins now. While the rows of the customer and of the first report are locked.
 */
@ApplicationScoped
class PartRepeat {
  private final Complaints complaints;
  private final Categories categories;
  private final Reports reports;
  private final FrequencyCounts counts;
  private final RegistrationSettings settings;
  private final Journal journal;

  @Inject
  PartRepeat(
      Complaints complaints,
      Categories categories,
      Reports reports,
      FrequencyCounts counts,
      RegistrationSettings settings,
      Journal journal) {
    this.complaints = complaints;
    this.categories = categories;
    this.reports = reports;
    this.counts = counts;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * Parts. Whoever does it answers for the ticket from now on; its lane stays, as it is never
   * slowed; history stays history, and is told to nobody. The first report's own lifecycle goes on
   * as it is, one more round included if the repeat had begun one.
   */
  void part(Complaint first, Complaint repeat, Viewer by, Instant now) {
    first.parted(now);
    journal.tell(first.id, ComplaintUpdated.TYPE, ComplaintUpdated.parted(first, repeat.id, now));
    repeat.part(
        new Responsible(
            by.user(), Objects.requireNonNullElse(by.department(), settings.defaultDepartment())),
        now);
    reports.move(repeat.id, repeat.id, repeat.counts());
    counts.recount(repeat.customer, repeat.registeredAt);
    if (!repeat.history) {
      Complaint counted = complaints.refreshed(repeat);
      String group = categories.known(counted.filing.category).orElseThrow().group().orElseThrow();
      journal.tell(
          counted.id, ComplaintRegistered.TYPE, ComplaintRegistered.of(counted, group, now));
    }
  }
}
