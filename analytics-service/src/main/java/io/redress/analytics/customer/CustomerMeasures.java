package io.redress.analytics.customer;

import io.redress.analytics.fact.Batch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import javax.sql.DataSource;

/** What was tried for customers. */
@ApplicationScoped
class CustomerMeasures {
  @Inject DataSource database;

  /** Puts what was tried for these complaints in the place of what was known of them. */
  void replace(
      int generation, Collection<String> complaintIds, Collection<CustomerMeasure> measures) {
    Batch.run(
        database,
        "delete from customer_measure where generation = ? and complaint_id = ?",
        complaintIds,
        (statement, id) -> {
          statement.setInt(1, generation);
          statement.setString(2, id);
        });
    Batch.run(
        database,
        """
        insert into customer_measure (generation, complaint_id, kind, code, at, customer, answer,
          answered_at) values (?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        measures,
        (statement, measure) -> {
          statement.setInt(1, generation);
          statement.setString(2, measure.complaintId());
          statement.setString(3, measure.kind());
          statement.setString(4, measure.code());
          statement.setObject(5, CustomerReports.utc(measure.at()));
          statement.setString(6, measure.customer());
          statement.setString(7, measure.answer());
          statement.setObject(8, CustomerReports.utc(measure.answeredAt()));
        });
  }

  int delete(int generation, int limit) {
    return Batch.update(
        database, "delete from customer_measure where generation = ? limit " + limit, generation);
  }
}
