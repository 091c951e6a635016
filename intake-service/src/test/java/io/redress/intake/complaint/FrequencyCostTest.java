package io.redress.intake.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.IntakeTest;
import io.redress.intake.customer.CustomerNumber;
import io.redress.intake.customer.Customers;
import io.redress.intake.frequency.Reports;
import io.redress.intake.ticket.TicketNumber;
import io.redress.kit.identity.Roles;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a registration reads, counted by the server: nothing of other numbers. */
@QuarkusTest
@ActivateRequestContext
class FrequencyCostTest extends IntakeTest {
  private static final int BUDGET = 12;
  private static final String COUNTERS =
      "show session status where variable_name like 'Handler\\_read%' or variable_name in"
          + " ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_replace')";
  private static final Viewer LIN = new Viewer(AGENT, null, "customer-care", Set.of(Roles.AGENT));

  /** 0 to 99,999, whatever the server allows of recursion. */
  private static final String NUMBERS =
      "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as i from %1$s a, %1$s b, %1$s"
          + " c, %1$s e, %1$s f) as n";

  private static final String DIGITS =
      "(select 0 as d union all select 1 union all select 2 union all select 3 union all select 4"
          + " union all select 5 union all select 6 union all select 7 union all select 8 union all"
          + " select 9)";

  @Inject AgroalDataSource pool;
  @Inject EntityManager entities;
  @Inject RegisterComplaint register;
  @Inject Customers customers;

  /** Thousands of plain titles would be sealed one after the other beside all later tests. */
  @AfterEach
  void othersGo() {
    change("delete from report where complaint_id like '00000000-0000-7000-8000-%'");
    change("delete from complaint where id like '00000000-0000-7000-8000-%'");
  }

  @Test
  void aRegistrationCostsTheSameAmongTwentyThousandOthersAsAmongAHundred() throws SQLException {
    others(0, 100);
    Map<String, Long> few = cost(reported(3));
    others(100, 20_000);
    assertEquals(few, cost(reported(3)));
  }

  @Test
  void aMachineThatComplainsAllDayIsReadNoFurtherThanItsLatestReports() {
    String number = reported(1);
    String first =
        texts(
                "select complaint_id from report where customer = ?",
                customers.pseudonymOf(new CustomerNumber(number)))
            .get(0);
    change(
        "update report set registered_at = registered_at - interval 29 day where complaint_id = ?",
        first);
    change(
        "insert into report (customer, registered_at, complaint_id, issue_id, category, counted)"
            + " select ?, utc_timestamp(6) - interval i * 8 minute, concat('00000001-0000-7000-8000-',"
            + " lpad(i, 12, '0')), concat('00000001-0000-7000-8000-', lpad(i, 12, '0')),"
            + " 'other.other', true from "
            + NUMBERS.formatted(DIGITS)
            + " where i between 1 and 5000",
        customers.pseudonymOf(new CustomerNumber(number)));
    Map<String, Long> cost = cost(number);
    assertTrue(statements(cost) <= BUDGET, cost::toString);
    assertTrue(rows(cost) <= Reports.MOST + 100, cost::toString);
    JsonPath repeat = registered(agent(), body(number, "price.price"));
    assertEquals(Reports.MOST, repeat.getInt("customer.highFrequency.last30Days"));
    assertEquals("REPEAT", repeat.getString("type"));
    assertEquals(first, repeat.getString("relatedComplaintId"));
    String ticket = ticketOfItsDay(first);
    JsonPath linked =
        registered(
            agent(),
            body(number, "marketing.marketing", ", \"relatedTicket\": \"" + ticket + "\""));
    assertEquals("REPEAT", linked.getString("type"));
    assertEquals(first, linked.getString("relatedComplaintId"));
  }

  /** The ticket that a complaint has been given on the day to which its report was moved. */
  private String ticketOfItsDay(String complaintId) {
    String serial = "from report where complaint_id = ?";
    String ticket =
        TicketNumber.of(
                LocalDate.parse(
                    texts(
                            "select date(convert_tz(registered_at, '+00:00', '+08:00')) " + serial,
                            complaintId)
                        .get(0)),
                count("select serial " + serial, complaintId))
            .value();
    change("update complaint set ticket_number = ? where id = ?", ticket, complaintId);
    return ticket;
  }

  /** A number that has reported this often. */
  private static String reported(int times) {
    String number = newNumber();
    for (int i = 0; i < times; i++) {
      register(number, i % 2 == 0 ? "price.price" : CATEGORY);
    }
    return number;
  }

  private Map<String, Long> cost(String number) {
    RegisterRequest request =
        new RegisterRequest(
            Channel.HOTLINE,
            new RegisterRequest.CustomerPart(number, null, null, null, null, null),
            "marketing.marketing",
            "Twelve yuan too much",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Map<String, Long> before = counters();
              register.register(UUID.randomUUID().toString(), request, LIN);
              entities.flush();
              Map<String, Long> after = counters();
              after.replaceAll((name, value) -> value - before.get(name));
              return after;
            });
  }

  private Map<String, Long> counters() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COUNTERS)) {
      Map<String, Long> counters = new TreeMap<>();
      while (rows.next()) {
        counters.put(rows.getString(1), rows.getLong(2));
      }
      return counters;
    }
  }

  private static long statements(Map<String, Long> cost) {
    return sum(cost, "Com_");
  }

  private static long rows(Map<String, Long> cost) {
    return sum(cost, "Handler_read");
  }

  /** The counters are themselves rows that are read at random when they are shown. */
  private static long sum(Map<String, Long> cost, String prefix) {
    return cost.entrySet().stream()
        .filter(counter -> counter.getKey().startsWith(prefix))
        .filter(counter -> !counter.getKey().equalsIgnoreCase("Handler_read_rnd_next"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Complaints of as many other numbers, in the same categories and at the same time. */
  private void others(int from, int to) throws SQLException {
    String ids = "concat('00000000-0000-7000-8000-', lpad(i, 12, '0'))";
    String range = NUMBERS.formatted(DIGITS) + " where i >= " + from + " and i < " + to;
    change(
        "insert into report (customer, registered_at, complaint_id, issue_id, category, counted)"
            + " select concat('other-', i), utc_timestamp(6) - interval i second, "
            + ids
            + ", "
            + ids
            + ", 'price.price', true from "
            + range);
    change(
        "insert into complaint (id, issue_id, ticket_number, tracking_code, customer, tier, channel,"
            + " nature, category, lane, urgent, title, completeness, high_frequency, last_7_days,"
            + " last_30_days, responsible_person, responsible_department, registered_by,"
            + " registered_at, updated_at, status, repeats, urges, version) select "
            + ids
            + ", "
            + ids
            + ", concat('other-', i), 'ABCD-EFGH-JKLM', concat('other-', i), 'ORDINARY', 'WEB',"
            + " 'COMPLAINT', 'price.price', 'STANDARD', false, 'Too dear', 1, false, 1, 1, 'nobody',"
            + " 'customer-care', 'nobody', utc_timestamp(6) - interval i second, utc_timestamp(6),"
            + " 'RECEIVED', 0, 0, 0 from "
            + range);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("analyze table report, complaint");
    }
  }
}
