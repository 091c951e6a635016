package io.redress.intake.complaint;

import io.redress.intake.frequency.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Undoes that a ticket joined an issue because its own case had ended as a duplicate: it is a
 * ticket of its own again, with the urges and the repeats that it had brought along, and its case
 * runs one further round. While the rows of the customer and of the first report are locked.
 */
@ApplicationScoped
class PartDuplicate {
  private final Complaints complaints;
  private final PartRepeat part;
  private final Reports reports;
  private final LinkChanges links;

  @Inject
  PartDuplicate(Complaints complaints, PartRepeat part, Reports reports, LinkChanges links) {
    this.complaints = complaints;
    this.part = part;
    this.reports = reports;
    this.links = links;
  }

  /**
   * Parts. A repeat that was parted by itself meanwhile stays so; the lane of either issue stays,
   * as none is ever slowed.
   */
  void part(Complaint first, Complaint duplicate, String reason, Viewer by, Instant now) {
    LinkChange joined = links.joined(duplicate.id).orElseThrow();
    Instant since = duplicate.joinedAt;
    Set<String> came = links.along(joined);
    List<Complaint> along =
        complaints.repeatsOf(first.id).stream()
            .filter(it -> came.contains(it.id))
            .filter(it -> it.joinedAt == null || it.joinedAt.isBefore(since))
            .toList();
    int urges = joined.urges == null ? 0 : joined.urges;
    first.insistence.giveBack(urges, along.size());
    part.part(first, duplicate, by, now);
    duplicate.insistence.takeBack(urges, along.size());
    along.forEach(repeat -> goBack(repeat, first, duplicate, reason, by, now));
    complaints.refreshed(first);
    if (urges > 0 && first.insistence.repeats > 0) {
      complaints.mirror(first);
    }
  }

  private void goBack(
      Complaint repeat, Complaint first, Complaint to, String reason, Viewer by, Instant now) {
    links.add(
        new LinkChange(repeat.id, first.id, LinkChange.What.UNLINKED, reason, by.user(), now));
    repeat.reopen();
    repeat.follow(to);
    reports.move(repeat.id, to.id, repeat.counts());
  }
}
