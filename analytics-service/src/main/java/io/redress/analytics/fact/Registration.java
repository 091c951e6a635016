package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a complaint came in. {@code type} is NEW or REPEAT, {@code nature} COMPLAINT or ENQUIRY;
 * {@code branch} and {@code district} may be absent; {@code customer} is a pseudonym.
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
    @Column(name = "customer") String customer) {

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
        Bounded.instant("registeredAt", event.registeredAt()),
        Bounded.text("ticketNumber", event.ticketNumber(), 40),
        Bounded.code("type", event.type()),
        Bounded.code("nature", event.nature()),
        Bounded.code("channel", event.channel()),
        Bounded.text("category", event.category(), 80),
        Bounded.text("categoryGroup", event.categoryGroup(), 80),
        Bounded.code("tier", event.tier()),
        Bounded.text("branch", event.branch(), 64),
        Bounded.text("district", event.district(), 64),
        Bounded.text("customer", event.customer(), 64));
  }
}
