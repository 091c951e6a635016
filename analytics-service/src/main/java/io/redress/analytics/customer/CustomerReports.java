package io.redress.analytics.customer;

import io.redress.analytics.fact.Batch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import javax.sql.DataSource;

/** The reports of customers, and their sum by hour. */
@ApplicationScoped
class CustomerReports {
  @Inject DataSource database;

  /** Keeps others out of the reports of these customers until the transaction ends. */
  void lock(int generation, SortedSet<String> customers) {
    Batch.run(
        database,
        """
        insert into customer_lock (generation, customer) values (?, ?)
        on duplicate key update customer = values(customer)\
        """,
        customers,
        (statement, customer) -> {
          statement.setInt(1, generation);
          statement.setString(2, customer);
        });
  }

  /** The reports of these complaints. */
  List<CustomerReport> ofComplaints(int generation, Collection<String> complaintIds) {
    return read(generation, "complaint_id", complaintIds);
  }

  /** All reports of these customers. */
  List<CustomerReport> ofCustomers(int generation, Collection<String> customers) {
    return read(generation, "customer", customers);
  }

  private List<CustomerReport> read(int generation, String column, Collection<String> values) {
    return Condition.of("select * from customer_report where generation = ?", generation)
        .then(Condition.in(column, values))
        .read(database, CustomerReports::report);
  }

  static CustomerReport report(ResultSet row) throws SQLException {
    return new CustomerReport(
        row.getString("complaint_id"),
        row.getString("customer"),
        instant(row, "at"),
        row.getString("issue_id"),
        row.getString("ticket_number"),
        row.getString("category_group"),
        row.getString("category"),
        row.getString("branch"),
        row.getString("district"),
        row.getString("tier"),
        row.getBoolean("complaint"),
        row.getBoolean("counted"),
        instant(row, "active_until"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }

  static LocalDateTime utc(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  void put(int generation, Collection<CustomerReport> reports) {
    Batch.run(
        database,
        """
        insert into customer_report (generation, complaint_id, customer, at, issue_id,
          ticket_number, category_group, category, branch, district, tier, complaint, counted,
          active_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on duplicate key update customer = values(customer), at = values(at),
          issue_id = values(issue_id), ticket_number = values(ticket_number),
          category_group = values(category_group), category = values(category),
          branch = values(branch), district = values(district), tier = values(tier),
          complaint = values(complaint), counted = values(counted),
          active_until = values(active_until)\
        """,
        reports,
        (statement, report) -> {
          statement.setInt(1, generation);
          statement.setString(2, report.complaintId());
          statement.setString(3, report.customer());
          statement.setObject(4, utc(report.at()));
          statement.setString(5, report.issueId());
          statement.setString(6, report.ticketNumber());
          statement.setString(7, report.categoryGroup());
          statement.setString(8, report.category());
          statement.setString(9, report.branch());
          statement.setString(10, report.district());
          statement.setString(11, report.tier());
          statement.setBoolean(12, report.complaint());
          statement.setBoolean(13, report.counted());
          statement.setObject(14, utc(report.activeUntil()));
        });
  }

  /** Adds to the hours in their order, so that two writers never wait for each other. */
  void add(int generation, SortedMap<Instant, Integer> changes) {
    Batch.run(
        database,
        """
        insert into report_hour (generation, at_hour, counted) values (?, ?, ?)
        on duplicate key update counted = counted + values(counted)\
        """,
        changes.entrySet(),
        (statement, change) -> {
          statement.setInt(1, generation);
          statement.setObject(2, utc(change.getKey()));
          statement.setInt(3, change.getValue());
        });
    Batch.run(
        database,
        "delete from report_hour where generation = ? and at_hour = ? and counted = 0",
        changes.entrySet().stream().filter(change -> change.getValue() < 0).toList(),
        (statement, change) -> {
          statement.setInt(1, generation);
          statement.setObject(2, utc(change.getKey()));
        });
  }

  int delete(int generation, int limit) {
    var deleted = 0;
    for (var table : List.of("customer_report", "report_hour", "customer_lock")) {
      deleted +=
          Batch.update(
              database,
              "delete from " + table + " where generation = ? limit " + limit,
              generation);
    }
    return deleted;
  }
}
