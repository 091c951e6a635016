package io.redress.intake.complaint;

import io.redress.intake.authority.Grant;
import io.redress.intake.authority.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How an issue was resolved by who took the report; amounts in minor units of the currency. */
@Embeddable
class OnTheSpot {
  @Column(name = "resolved_at")
  Instant at;

  @Column(name = "resolved_by")
  String by;

  @Column(name = "resolved_measure")
  @Convert(converter = SealedComplaint.ResolvedMeasure.class)
  String measure;

  @Column(name = "resolved_measure_code")
  String measureCode;

  @Column(name = "resolved_error")
  Long error;

  @Column(name = "resolved_amount")
  Long amount;

  @Column(name = "resolved_currency")
  String currency;

  protected OnTheSpot() {}

  OnTheSpot(String by, String measure, Grant grant, Instant at) {
    Money compensation = grant.compensation();
    this.at = at;
    this.by = by;
    this.measure = measure;
    this.measureCode = grant.measureCode();
    this.error = grant.confirmedError() == null ? null : grant.confirmedError().amount();
    this.amount = compensation == null ? null : compensation.amount();
    this.currency = compensation == null ? null : compensation.currency();
  }

  /** What was granted. */
  Grant granted() {
    return new Grant(measureCode, money(amount), money(error));
  }

  private Money money(Long minorUnits) {
    return minorUnits == null ? null : new Money(minorUnits, currency);
  }
}
