package io.redress.analytics.customer;

import io.redress.analytics.customer.FrequentCustomers.Counted;
import io.redress.analytics.customer.FrequentCustomers.Frequent;
import io.redress.analytics.figure.Dimension;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists high-frequency customers of an instant, with what they are about and what was tried. */
@ApplicationScoped
class ListFrequent {
  @Inject FrequentCustomers customers;
  @Inject TriedMeasures measures;
  @Inject FrequencyConfig config;
  @Inject Zone zone;

  /** Where a list goes on, and its question of the first page; at and id are null for that one. */
  private record After(FrequentQuery query, Instant at, String id) {
    static After parse(FrequentQuery asked, String cursor) {
      if (cursor == null) {
        return new After(asked, null, null);
      }
      var keys = Cursor.decode(cursor, 3);
      return new After(
          asked.at(Cursor.instant(keys.get(0))), Cursor.instant(keys.get(1)), keys.get(2));
    }
  }

  /**
   * The page after {@code cursor}, which is of the instant of the first page; {@code total} is how
   * many there are.
   */
  @Transactional
  Page<FrequentView> list(FrequentQuery asked, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = After.parse(asked, cursor);
    var query = after.query();
    var page =
        Page.of(
            customers.page(query, after.at(), after.id(), size + 1),
            size,
            row -> new Object[] {query.at(), row.until(), row.customer()});
    var views = views(query, page.items());
    return page.map(row -> views.get(row.customer())).withTotal(customers.count(query));
  }

  /**
   * Up to so many of the same.
   *
   * @param last after this one; null from the first
   */
  @Transactional
  List<FrequentView> after(FrequentQuery query, FrequentView last, int limit) {
    var page =
        customers.page(
            query,
            last == null ? null : last.until().toInstant(),
            last == null ? null : last.customer(),
            limit);
    var views = views(query, page);
    return page.stream().map(row -> views.get(row.customer())).toList();
  }

  /** Exactly the complaints of the share, by time and id. */
  @Transactional
  Page<FrequentComplaintView> complaints(FrequentQuery asked, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = After.parse(asked, cursor);
    var query = after.query();
    var found = customers.complaints(query, after.at(), after.id(), size + 1);
    return Page.of(found, size, it -> new Object[] {query.at(), it.at(), it.complaintId()})
        .map(this::view)
        .withTotal(customers.complaints(query));
  }

  private FrequentComplaintView view(CustomerReport it) {
    return new FrequentComplaintView(
        it.complaintId(),
        it.ticketNumber(),
        it.customer(),
        zone.at(it.at()),
        it.category(),
        Dimension.shown(it.branch()));
  }

  private Map<String, FrequentView> views(FrequentQuery query, List<Frequent> page) {
    if (page.isEmpty()) {
      return Map.of();
    }
    var names = page.stream().map(Frequent::customer).toList();
    var from =
        page.stream()
            .map(each -> end(query, each))
            .min(Comparator.naturalOrder())
            .orElseThrow()
            .minus(config.longWindow());
    var reports =
        customers.reports(names, from, query.at()).stream()
            .collect(Collectors.groupingBy(CustomerReport::customer));
    var tried =
        measures.ofEach(query, names).stream()
            .collect(Collectors.groupingBy(TriedMeasures.Tried::customer));
    var views = new HashMap<String, FrequentView>();
    page.forEach(
        each ->
            views.put(
                each.customer(),
                view(
                    query,
                    each,
                    reports.getOrDefault(each.customer(), List.of()),
                    tried.getOrDefault(each.customer(), List.of()))));
    return views;
  }

  /** Where the window ends that the causes are of. */
  private static Instant end(FrequentQuery query, Frequent customer) {
    return customer.until().isBefore(query.at()) ? customer.until() : query.at();
  }

  private FrequentView view(
      FrequentQuery query,
      Frequent customer,
      List<CustomerReport> reports,
      List<TriedMeasures.Tried> tried) {
    var instants = reports.stream().map(CustomerReport::at).toList();
    var end = end(query, customer);
    var about =
        reports.stream()
            .filter(
                it -> !it.at().isAfter(end) && !it.at().isBefore(end.minus(config.longWindow())))
            .toList();
    var latest = about.get(0);
    return new FrequentView(
        customer.customer(),
        query.state(),
        zone.at(customer.until()),
        WindowPolicy.within(instants, config.shortWindow(), query.at()),
        WindowPolicy.within(instants, config.longWindow(), query.at()),
        zone.at(latest.at()),
        latest.tier(),
        Dimension.shown(latest.branch()),
        Dimension.shown(latest.district()),
        CausesView.of(byCategory(about), config.commonGroups()),
        tried.stream().map(TriedView::of).toList(),
        "/api/v1/pseudonyms/" + customer.customer() + "/customer");
  }

  private static List<Counted> byCategory(List<CustomerReport> reports) {
    return reports.stream()
        .collect(
            Collectors.groupingBy(
                it -> new Counted(it.categoryGroup(), it.category(), 0), Collectors.counting()))
        .entrySet()
        .stream()
        .map(it -> new Counted(it.getKey().group(), it.getKey().category(), it.getValue()))
        .sorted(Comparator.comparing(Counted::reports).reversed().thenComparing(Counted::category))
        .toList();
  }
}
