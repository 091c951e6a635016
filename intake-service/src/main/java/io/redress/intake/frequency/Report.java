package io.redress.intake.frequency;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line in a customer's ledger: when they reported what. */
@Entity
@Table(name = "report")
public class Report {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long serial;

  String customer;
  Instant registeredAt;
  String complaintId;
  String issueId;
  String category;
  boolean counted;

  protected Report() {}

  /**
   * A line to be entered.
   *
   * @param issueId the first ticket of the issue; the complaint itself when it is new
   * @param counted false for an enquiry
   */
  public Report(
      String customer,
      Instant registeredAt,
      String complaintId,
      String issueId,
      String category,
      boolean counted) {
    this.customer = customer;
    this.registeredAt = registeredAt;
    this.complaintId = complaintId;
    this.issueId = issueId;
    this.category = category;
    this.counted = counted;
  }

  /** Unique and increasing; known once the line is entered. */
  public long serial() {
    return serial;
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public String complaintId() {
    return complaintId;
  }

  public String issueId() {
    return issueId;
  }

  public String category() {
    return category;
  }

  /** Whether it counts for repeats and high frequency. */
  public boolean counted() {
    return counted;
  }
}
