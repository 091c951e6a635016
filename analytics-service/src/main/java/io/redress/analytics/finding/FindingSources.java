package io.redress.analytics.finding;

import io.redress.analytics.fact.FactStoreException;
import io.redress.analytics.figure.Catalogue;
import io.redress.analytics.figure.Elsewhere;
import io.redress.analytics.warning.ReadWarnings;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Checks that what a finding came from is there. */
@ApplicationScoped
class FindingSources {
  private static final String FIELD = "source.reference";

  @Inject ReadWarnings warnings;
  @Inject DataSource database;

  /**
   * @throws ProblemException invalid-field
   */
  void check(SourceRequest source) {
    if ((source.kind() == SourceRequest.Kind.PROPOSAL) != (source.reference() == null)) {
      throw ProblemException.invalid(
          FIELD,
          "goes with every kind but PROPOSAL",
          "Send the figure, complaint or warning that it came from; none for a proposal.");
    }
    if ((source.kind() == SourceRequest.Kind.CAUSE) != (source.cause() != null)) {
      throw ProblemException.invalid(
          "source.cause", "goes with the kind CAUSE, and only with it", "Send the code, or none.");
    }
    switch (source.kind()) {
      case FIGURE ->
          require(
              Catalogue.named(source.reference()).isPresent()
                  || Elsewhere.isThere(source.reference()),
              "names no figure");
      case CAUSE -> require(Catalogue.named(source.reference()).isPresent(), "names no figure");
      case COMPLAINT -> require(isClosed(source.reference()), "is no closed complaint");
      case WARNING -> require(warnings.has(source.reference()), "is no warning");
      case PROPOSAL -> {
        // It stands for itself.
      }
    }
  }

  private static void require(boolean known, String message) {
    if (!known) {
      throw ProblemException.invalid(FIELD, message, "Send one that there is.");
    }
  }

  private boolean isClosed(String complaintId) {
    var sql =
        """
        select 1 from complaint_fact
        where generation = (select live from fact_generation where id = 1)
          and complaint_id = ? and (closed_at is not null or on_the_spot_at is not null)\
        """;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, complaintId);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }
}
