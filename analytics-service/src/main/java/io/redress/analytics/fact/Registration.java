package io.redress.analytics.fact;

import io.redress.kit.inbox.PoisonException;
import io.redress.kit.wording.Spelling;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a complaint came in. {@code type} is NEW or REPEAT, {@code nature} COMPLAINT or ENQUIRY;
 * {@code branch}, {@code district}, {@code product} may be absent; {@code customer} is a pseudonym;
 * {@code completeness} is in ten-thousandths, {@code firstDepartment} that of who is first
 * responsible, {@code product} its {@link Spelling}, {@code issueId} the first report of the issue
 * that a repeat repeats.
 */
@Embeddable
public record Registration(
    @Column(name = "registered_at") Instant registeredAt,
    @Column(name = "ticket_number") String ticketNumber,
    @Column(name = "type") String type,
    @Column(name = "nature") String nature,
    @Column(name = "channel") String channel,
    @Column(name = "category") String category,
    @Column(name = "category_group") String categoryGroup,
    @Column(name = "tier") String tier,
    @Column(name = "branch") String branch,
    @Column(name = "district") String district,
    @Column(name = "customer") String customer,
    @Column(name = "completeness") Integer completeness,
    @Column(name = "product") String product,
    @Column(name = "first_department") String firstDepartment,
    @Column(name = "issue_id") String issueId) {
  private static final int WHOLE = 10_000;

  /**
   * Whether this is what counts of two registrations of one complaint: the earlier, and of one time
   * the new ticket, as the repeat turned out to be none.
   */
  boolean comesBefore(Registration other) {
    return registeredAt.isBefore(other.registeredAt)
        || (registeredAt.equals(other.registeredAt)
            && type.equals("NEW")
            && !other.type.equals("NEW"));
  }

  static Registration of(ComplaintRegistered event) {
    return new Registration(
        Bounded.micros(event.registeredAt()),
        event.ticketNumber(),
        event.type(),
        event.nature(),
        event.channel(),
        event.category(),
        event.categoryGroup(),
        event.tier(),
        event.branch(),
        event.district(),
        event.customer(),
        completeness(event.completeness()),
        Spelling.of(event.product()),
        event.firstDepartment(),
        "REPEAT".equals(event.type()) ? event.relatedComplaintId() : null);
  }

  private static Integer completeness(Double share) {
    if (share == null) {
      return null;
    }
    if (!(share >= 0 && share <= 1)) {
      throw new PoisonException("completeness is not between 0 and 1");
    }
    return (int) Math.round(share * WHOLE);
  }
}
