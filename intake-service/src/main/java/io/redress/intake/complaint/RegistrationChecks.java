package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.complaint.RegisterRequest.CustomerPart;
import io.redress.intake.complaint.RegisterRequest.IncidentPart;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.CustomerProfile;
import io.redress.intake.customer.Customers;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.FieldError;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Checks what bounds alone cannot: references, numbers, times. Reads no table. */
@ApplicationScoped
class RegistrationChecks {
  private final Categories categories;
  private final Customers customers;
  private final RegistrationSettings settings;

  @Inject
  RegistrationChecks(Categories categories, Customers customers, RegistrationSettings settings) {
    this.categories = categories;
    this.customers = customers;
    this.settings = settings;
  }

  /**
   * Makes a draft of a request whose bounds were checked.
   *
   * @throws ProblemException invalid-field with everything that is wrong
   */
  Draft check(RegisterRequest request, Instant now) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The complaint cannot be registered so.");
    CustomerPart who = request.customer();
    CustomerNumber number = number("customer.number", who.number(), wrong);
    CustomerNumber contact =
        who.contactNumber() == null
            ? null
            : number("customer.contactNumber", who.contactNumber(), wrong);
    Category category = categories.leaf(request.category()).orElse(null);
    if (category == null) {
      FieldError why = categories.refusal(request.category());
      wrong.field(why.field(), why.message(), why.mend());
    }
    IncidentPart incident =
        request.incident() == null ? new IncidentPart(null, null, null) : request.incident();
    Instant incidentAt = incidentAt(incident.at(), now, wrong);
    String related = related(request.relatedTicket(), wrong);
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    return new Draft(
        request.channel(),
        number,
        new CustomerProfile(
            filled(who.name()), contact, who.tier(), filled(who.branch()), filled(who.district())),
        category,
        request.title().strip(),
        filled(request.description()),
        filled(request.expectation()),
        incidentAt,
        filled(incident.place()),
        incident.point(),
        filled(request.product()),
        request.nature() == null ? Nature.COMPLAINT : request.nature(),
        Boolean.TRUE.equals(request.urgent()),
        related);
  }

  private CustomerNumber number(String field, String written, ProblemException wrong) {
    return customers
        .read(written)
        .orElseGet(
            () -> {
              wrong.field(
                  field,
                  "is not a number",
                  "Send 5 to 20 digits; hyphens and one leading + are ignored.");
              return null;
            });
  }

  private Instant incidentAt(OffsetDateTime at, Instant now, ProblemException wrong) {
    if (at == null) {
      return null;
    }
    Instant instant = at.toInstant();
    if (instant.isAfter(now.plus(settings.clockTolerance()))
        || instant.isBefore(now.minus(settings.oldestIncident()))) {
      wrong.field(
          "incident.at",
          "lies in the future or too far in the past",
          "Send the time of the incident with its zone, at most "
              + settings.oldestIncident().toDays()
              + " days ago.");
    }
    return instant;
  }

  private static String related(String typed, ProblemException wrong) {
    if (typed == null) {
      return null;
    }
    return TicketNumber.parse(typed)
        .map(TicketNumber::value)
        .orElseGet(
            () -> {
              wrong.field(
                  "relatedTicket",
                  "is not a ticket number",
                  "Check its thirteen digits; the last one is a check digit.");
              return null;
            });
  }

  /** What was said, without blanks around it; {@code null} when nothing was. */
  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
