package io.redress.intake.customer;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Someone who reports, known by the pseudonym of their number. */
@Entity
@Table(name = "customer")
public class Customer {
  @Id String pseudonym;

  @Convert(converter = SealedCustomer.Number.class)
  String number;

  @Convert(converter = SealedCustomer.Name.class)
  String name;

  @Convert(converter = SealedCustomer.ContactNumber.class)
  String contactNumber;

  @Enumerated(EnumType.STRING)
  Tier tier;

  String branch;
  String district;
  Instant since;
  Instant updatedAt;
  Instant highFrequencyUntil;

  protected Customer() {}

  /** Takes over what the profile says; changes nothing where it says nothing or the same. */
  void learn(CustomerProfile profile, Instant now) {
    boolean changed = false;
    if (profile.name() != null && !profile.name().equals(name)) {
      name = profile.name();
      changed = true;
    }
    if (profile.contactNumber() != null && !profile.contactNumber().value().equals(contactNumber)) {
      contactNumber = profile.contactNumber().value();
      changed = true;
    }
    if (profile.tier() != null && profile.tier() != tier) {
      tier = profile.tier();
      changed = true;
    }
    if (profile.branch() != null && !profile.branch().equals(branch)) {
      branch = profile.branch();
      changed = true;
    }
    if (profile.district() != null && !profile.district().equals(district)) {
      district = profile.district();
      changed = true;
    }
    if (changed) {
      updatedAt = now;
    }
  }

  /** Notes that they reported at this time, long ago perhaps. */
  void knownAt(Instant at) {
    if (at.isBefore(since)) {
      since = at;
    }
  }

  /** Notes by what was reported until when they are a high-frequency customer. */
  public void highFrequencyUntil(Instant until) {
    highFrequencyUntil = until;
  }

  /** The last instant at which they are a high-frequency customer; {@code null} for never. */
  public Instant highFrequencyUntil() {
    return highFrequencyUntil;
  }

  public String pseudonym() {
    return pseudonym;
  }

  public String number() {
    return number;
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  public Optional<String> contactNumber() {
    return Optional.ofNullable(contactNumber);
  }

  public Tier tier() {
    return tier;
  }

  public Optional<String> branch() {
    return Optional.ofNullable(branch);
  }

  public Optional<String> district() {
    return Optional.ofNullable(district);
  }

  public Instant since() {
    return since;
  }
}
