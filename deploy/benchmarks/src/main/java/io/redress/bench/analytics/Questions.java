package io.redress.bench.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.bench.http.ServiceClient;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a dashboard asks for a year, of the service and of the raw events. */
final class Questions implements AutoCloseable {
  /** A figure, in which groups, and the numerator of each group in SQL over the events. */
  private record Question(String figure, String groupBy, String sql) {}

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A year, and what may be told of today. */
  private static final int DAYS = FilledLog.DAYS + 2;

  private static final List<Question> ALL =
      List.of(
          new Question(
              "volume-new",
              "day",
              """
              select date(timestampadd(hour, 8, at)), count(*) from event_fact
              where type = 'complaint.registered' and at >= ?
                and json_unquote(json_extract(payload, '$.type')) = 'NEW'
                and json_unquote(json_extract(payload, '$.nature')) = 'COMPLAINT' group by 1"""),
          new Question(
              "resolved-in-time",
              "categoryGroup",
              """
              select json_unquote(json_extract(r.payload, '$.categoryGroup')),
                sum(json_unquote(json_extract(c.payload, '$.resolvedInTime')) = 'true'), count(*)
              from event_fact c join event_fact r on r.subject = c.subject
                and r.type = 'complaint.registered'
              where c.type = 'case.closed' and c.at >= ? group by 1"""),
          new Question(
              "satisfied",
              "branch",
              """
              select json_unquote(json_extract(r.payload, '$.branch')),
                sum(a.result = 'SATISFIED'), count(*)
              from (select subject, json_unquote(json_extract(payload, '$.result')) as result,
                      row_number() over (partition by subject order by at desc, event_id desc) as place
                    from event_fact where type = 'callback.completed' and at >= ?) a
                join event_fact r on r.subject = a.subject and r.type = 'complaint.registered'
              where a.place = 1 and a.result in ('SATISFIED', 'SO_SO', 'DISSATISFIED') group by 1"""),
          new Question(
              "volume-new",
              "channel,tier",
              """
              select concat(json_unquote(json_extract(payload, '$.channel')), ' ',
                json_unquote(json_extract(payload, '$.tier'))), count(*) from event_fact
              where type = 'complaint.registered' and at >= ?
                and json_unquote(json_extract(payload, '$.type')) = 'NEW'
                and json_unquote(json_extract(payload, '$.nature')) = 'COMPLAINT' group by 1"""));

  private final ServiceClient analyst;
  private final List<PreparedStatement> statements = new ArrayList<>();
  private final LocalDate to = LocalDate.now(ZONE);

  /**
   * On the log of the service.
   *
   * @param connection to its schema
   */
  Questions(ServiceClient analyst, Connection connection) throws SQLException {
    this.analyst = analyst;
    for (var question : ALL) {
      statements.add(connection.prepareStatement(question.sql()));
    }
  }

  static int count() {
    return ALL.size();
  }

  /** Asks the service. */
  JsonNode figure(int number) throws IOException {
    var question = ALL.get(number % ALL.size());
    return analyst.get(
        "/api/v1/figures/%s?from=%s&to=%s&groupBy=%s"
            .formatted(question.figure(), to.minusDays(DAYS), to, question.groupBy()));
  }

  /** Asks the events; the sum of the groups. */
  long events(int number) throws SQLException {
    var select = statements.get(number % ALL.size());
    select.setString(1, to.minusDays(DAYS).toString());
    try (var row = select.executeQuery()) {
      var sum = 0L;
      while (row.next()) {
        sum += row.getLong(2);
      }
      return sum;
    }
  }

  /**
   * Both sides are asked the same, or there is nothing to compare.
   *
   * @throws IllegalStateException when they answer differently
   */
  void agree() throws SQLException, IOException {
    for (var number = 0; number < ALL.size(); number++) {
      var ours = figure(number).path("total").path("numerator").asLong(-1);
      var theirs = events(number);
      if (ours != theirs || ours <= 0) {
        throw new IllegalStateException(
            "%s: the service counts %d, the events %d"
                .formatted(ALL.get(number).figure(), ours, theirs));
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (var statement : statements) {
      statement.close();
    }
  }
}
