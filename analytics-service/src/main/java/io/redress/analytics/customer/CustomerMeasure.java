package io.redress.analytics.customer;

import io.redress.analytics.fact.CallbackOutcome;
import io.redress.analytics.fact.ComplaintFact;
import io.redress.analytics.fact.Measure;
import io.redress.analytics.fact.Registration;
import java.time.Instant;
import java.util.List;

/**
 * Something that was tried for a customer, and the latest answer after it; null where none came.
 */
record CustomerMeasure(
    String complaintId,
    String kind,
    String code,
    Instant at,
    String customer,
    String answer,
    Instant answeredAt) {

  /** All that was tried for a complaint, none while its registration is not known. */
  static List<CustomerMeasure> of(ComplaintFact fact) {
    return fact.registration().map(Registration::customer).stream()
        .flatMap(customer -> fact.measures().stream().map(tried -> of(fact, customer, tried)))
        .toList();
  }

  private static CustomerMeasure of(ComplaintFact fact, String customer, Measure tried) {
    var answer = fact.answer().filter(given -> !given.at().isBefore(tried.at()));
    return new CustomerMeasure(
        fact.complaintId(),
        tried.kind().name(),
        tried.code(),
        tried.at(),
        customer,
        answer.map(CallbackOutcome::result).orElse(null),
        answer.map(CallbackOutcome::at).orElse(null));
  }
}
