package io.redress.analytics.figure;

import io.redress.analytics.fact.FactStoreException;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Lists exactly the complaints that make the numerator of a figure, by day and id. */
@ApplicationScoped
public class ListCountedCases {
  @Inject DataSource database;
  @Inject FigureGroups groups;

  /** The page after {@code cursor}; {@code total} is the numerator itself. */
  @Transactional
  public Page<CountedCaseView> list(Selection selection, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var found = read(selection, cursor == null ? null : After.parse(cursor), size + 1);
    return Page.of(found, size, row -> new Object[] {row.day(), row.complaintId()})
        .withTotal(total(selection));
  }

  /**
   * Up to so many of the same complaints.
   *
   * @param last after this one; null from the first
   */
  @Transactional
  public List<CountedCaseView> after(Selection selection, CountedCaseView last, int limit) {
    return read(selection, last == null ? null : new After(last.day(), last.complaintId()), limit);
  }

  private long total(Selection selection) {
    return groups.groups(selection, List.of(), 1).stream().mapToLong(Group::numerator).sum();
  }

  private List<CountedCaseView> read(Selection selection, After after, int limit) {
    var sql =
        """
        select c.complaint_id, f.ticket_number, c.day, c.category_group, c.category, c.branch
        from figure_case c join complaint_fact f
          on f.generation = c.generation and f.complaint_id = c.complaint_id
        where c.generation = (select live from fact_generation where id = 1) and c.numerator = true\
        """
            + selection.condition("c.")
            + (after == null ? "" : " and (c.day > ? or (c.day = ? and c.complaint_id > ?))")
            + " order by c.day, c.complaint_id limit "
            + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var position = selection.bind(statement, 1);
      if (after != null) {
        statement.setObject(position++, after.day());
        statement.setObject(position++, after.day());
        statement.setString(position, after.complaintId());
      }
      var kind = kind(selection.figure());
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<CountedCaseView>();
        while (rows.next()) {
          found.add(view(kind, rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private static CountedCaseView.Kind kind(String figure) {
    return Catalogue.named(figure)
            .filter(known -> known.placement() == Placement.MISSED_CONTACT)
            .isPresent()
        ? CountedCaseView.Kind.MISSED_CONTACT
        : CountedCaseView.Kind.COMPLAINT;
  }

  private static CountedCaseView view(CountedCaseView.Kind kind, ResultSet row)
      throws SQLException {
    return new CountedCaseView(
        row.getString("complaint_id"),
        row.getString("ticket_number"),
        row.getObject("day", LocalDate.class),
        Dimension.shown(row.getString("category_group")),
        Dimension.shown(row.getString("category")),
        Dimension.shown(row.getString("branch")),
        kind);
  }

  private record After(LocalDate day, String complaintId) {
    static After parse(String cursor) {
      var keys = Cursor.decode(cursor, 2);
      try {
        return new After(LocalDate.parse(keys.get(0)), keys.get(1));
      } catch (DateTimeParseException e) {
        throw ProblemException.of(CommonProblem.INVALID_CURSOR, "The cursor is not one of ours.");
      }
    }
  }
}
