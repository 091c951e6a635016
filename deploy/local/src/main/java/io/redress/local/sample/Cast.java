package io.redress.local.sample;

import io.redress.local.Progress;
import io.redress.local.SuiteAddress;
import java.time.ZoneId;

/** Everybody who takes part in a play. */
record Cast(
    Desk desk, Customer customer, Staff staff, CallRoom callRoom, CaseWatch cases, SuiteTime time) {

  /**
   * The cast for a suite.
   *
   * @param play prefix of every idempotency key: the same play twice registers nothing twice
   */
  static Cast of(SuiteAddress suite, String play, Progress progress) {
    ZoneId zone = ZoneId.of(System.getenv().getOrDefault("REDRESS_ZONE", "Asia/Shanghai"));
    Office office = new Office(suite, new SuiteClient(RetryPolicy.PATIENT, progress));
    SuiteTime time = new SuiteTime(suite, zone);
    CaseWatch cases = new CaseWatch(office, time);
    Customer customer = new Customer(office, play);
    return new Cast(
        new Desk(office, play, time.now().minusSeconds(1)),
        customer,
        new Staff(office, cases, customer),
        new CallRoom(office, time),
        cases,
        time);
  }
}
