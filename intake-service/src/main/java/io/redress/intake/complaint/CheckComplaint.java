package io.redress.intake.complaint;

import io.redress.intake.classification.Categories;
import io.redress.intake.classification.Category;
import io.redress.intake.classification.Completeness;
import io.redress.intake.classification.CompletenessPolicy;
import io.redress.intake.classification.DetailField;
import io.redress.intake.complaint.CheckView.FieldView;
import io.redress.intake.complaint.CheckView.LaneReasonView;
import io.redress.intake.complaint.CheckView.RepeatView;
import io.redress.intake.customer.Customer;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Customers;
import io.redress.intake.customer.Tier;
import io.redress.intake.frequency.Frequency;
import io.redress.intake.frequency.FrequencyViews;
import io.redress.intake.network.KnownTroubles;
import io.redress.intake.plan.SuggestPlans;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says while a report is typed what registering it would come to, by the rules of registration.
 * Stores nothing, locks nothing, tells nobody.
 */
@ApplicationScoped
public class CheckComplaint {
  private final Categories categories;
  private final Customers customers;
  private final Ledgers ledgers;
  private final Complaints complaints;
  private final Lanes lanes;
  private final StaffWords words;
  private final FrequencyViews views;
  private final KnownTroubles troubles;
  private final SuggestPlans plans;
  private final Clock clock;
  private final Zone zone;

  @Inject
  CheckComplaint(
      Categories categories,
      Customers customers,
      Ledgers ledgers,
      Complaints complaints,
      Lanes lanes,
      StaffWords words,
      FrequencyViews views,
      KnownTroubles troubles,
      SuggestPlans plans,
      Clock clock,
      Zone zone) {
    this.categories = categories;
    this.customers = customers;
    this.ledgers = ledgers;
    this.complaints = complaints;
    this.lanes = lanes;
    this.words = words;
    this.views = views;
    this.troubles = troubles;
    this.plans = plans;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Checks what is typed so far.
   *
   * @param registrar who would register it
   */
  @Transactional
  public CheckView check(CheckRequest request, Viewer registrar) {
    Optional<CustomerNumber> number =
        Optional.ofNullable(request.customer().number()).flatMap(customers::read);
    Optional<Customer> customer = number.flatMap(customers::find);
    Optional<Category> leaf = Optional.ofNullable(request.category()).flatMap(categories::leaf);
    Optional<Completeness> completeness =
        leaf.map(it -> CompletenessPolicy.of(it.required(), known(request, customer)));
    Instant now = clock.instant();
    String linked =
        Optional.ofNullable(request.relatedTicket())
            .flatMap(TicketNumber::parse)
            .map(TicketNumber::value)
            .orElse(null);
    Ledger ledger = customer.map(it -> ledgers.of(it, now, linked)).orElse(Ledger.EMPTY);
    Optional<Complaint> first = first(request, leaf, linked, ledger, now);
    LaneChoice own = lane(request, customer, leaf, registrar);
    Lane lane = first.map(it -> own.lane().orFaster(it.lane)).orElse(own.lane());
    return new CheckView(
        completeness.map(Completeness::share).orElse(null),
        completeness.map(Completeness::missing).orElse(List.of()).stream()
            .map(field -> new FieldView(field.path(), field.names()))
            .toList(),
        needed(request, number, leaf),
        lane,
        reasons(lane == own.lane() ? own.reasons() : List.of(LaneReason.ISSUE_IS_FASTER), own),
        first.map(this::repeat).orElse(null),
        plans.suggest(
            request.title(), request.description(), request.category(), request.product()),
        number.map(it -> views.of(frequency(request, leaf, customer, ledger, now))).orElse(null),
        troubles.explaining(
            request.category(), request.incident().point(), filled(request.incident().place())),
        words.findings(request.product(), request.incident().place(), registrar));
  }

  /** What is typed, and what is known of the customer from earlier. */
  private static Map<DetailField, Object> known(CheckRequest request, Optional<Customer> customer) {
    Map<DetailField, Object> known = new EnumMap<>(DetailField.class);
    known.put(DetailField.DESCRIPTION, filled(request.description()));
    known.put(DetailField.EXPECTATION, filled(request.expectation()));
    known.put(DetailField.PRODUCT, filled(request.product()));
    known.put(DetailField.INCIDENT_AT, request.incident().at());
    String place = filled(request.incident().place());
    known.put(DetailField.INCIDENT_PLACE, place == null ? request.incident().point() : place);
    known.put(
        DetailField.CUSTOMER_NAME,
        or(filled(request.customer().name()), customer.flatMap(Customer::name)));
    known.put(
        DetailField.CUSTOMER_CONTACT_NUMBER,
        or(filled(request.customer().contactNumber()), customer.flatMap(Customer::contactNumber)));
    return known;
  }

  private static List<FieldView> needed(
      CheckRequest request, Optional<CustomerNumber> number, Optional<Category> leaf) {
    Map<NeededField, Object> given = new EnumMap<>(NeededField.class);
    given.put(NeededField.CHANNEL, request.channel());
    given.put(NeededField.CUSTOMER_NUMBER, number.orElse(null));
    given.put(NeededField.CATEGORY, leaf.orElse(null));
    given.put(NeededField.TITLE, filled(request.title()));
    List<FieldView> needed = new ArrayList<>();
    given.forEach(
        (field, value) -> {
          if (value == null) {
            needed.add(new FieldView(field.path(), field.names()));
          }
        });
    return needed;
  }

  private static List<LaneReasonView> reasons(List<LaneReason> reasons, LaneChoice own) {
    return reasons.stream()
        .map(
            reason ->
                new LaneReasonView(
                    reason,
                    reason.names(),
                    reason == LaneReason.SPECIAL_PERIOD ? PeriodView.of(own.period()) : null))
        .toList();
  }

  private LaneChoice lane(
      CheckRequest request, Optional<Customer> customer, Optional<Category> leaf, Viewer viewer) {
    Tier tier =
        request.customer().tier() == null
            ? customer.map(Customer::tier).orElse(Tier.ORDINARY)
            : request.customer().tier();
    String branch =
        Optional.ofNullable(filled(request.customer().branch()))
            .or(() -> customer.flatMap(Customer::branch))
            .orElse(viewer.branch());
    return lanes.choose(
        tier,
        leaf.orElse(null),
        Boolean.TRUE.equals(request.urgent()),
        viewer,
        branch,
        clock.instant());
  }

  /** The first report of the issue that this one would repeat. */
  private Optional<Complaint> first(
      CheckRequest request, Optional<Category> leaf, String linked, Ledger ledger, Instant now) {
    if (request.nature() == Nature.ENQUIRY) {
      return Optional.empty();
    }
    return ledgers
        .repeated(ledger, leaf.map(Category::code).orElse(null), linked, now)
        .flatMap(earlier -> complaints.find(earlier.issueId()))
        .filter(Complaint::counts);
  }

  /** As it would be with this report, once its category is known. */
  private Frequency frequency(
      CheckRequest request,
      Optional<Category> leaf,
      Optional<Customer> customer,
      Ledger ledger,
      Instant now) {
    return ledgers.frequency(
        ledger,
        request.nature() == Nature.ENQUIRY ? null : leaf.map(Category::code).orElse(null),
        now,
        customer.map(Customer::highFrequencyUntil).orElse(null));
  }

  private RepeatView repeat(Complaint first) {
    return new RepeatView(
        first.id, first.ticketNumber, zone.at(first.registeredAt), first.isClosed());
  }

  private static String or(String typed, Optional<String> known) {
    return typed == null ? known.orElse(null) : typed;
  }

  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
