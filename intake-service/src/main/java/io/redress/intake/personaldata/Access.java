package io.redress.intake.personaldata;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody saw personal data whole. Written once, never changed. */
@Entity
@Table(name = "personal_data_access")
class Access {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long serial;

  String person;
  String roles;
  String customer;
  String complaintId;
  String through;
  String parts;
  Instant at;

  protected Access() {}

  Access(
      String person,
      String roles,
      String customer,
      String complaintId,
      String through,
      String parts,
      Instant at) {
    this.person = person;
    this.roles = roles;
    this.customer = customer;
    this.complaintId = complaintId;
    this.through = through;
    this.parts = parts;
    this.at = at;
  }
}
