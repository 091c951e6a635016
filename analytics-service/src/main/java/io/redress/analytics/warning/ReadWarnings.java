package io.redress.analytics.warning;

import io.redress.analytics.fact.FactStoreException;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Shows warnings and the complaints behind them. Whoever is confined to a branch sees warnings of
 * other areas as little as their complaints.
 */
@ApplicationScoped
public class ReadWarnings {
  private static final String OF_BRANCH =
      " and exists (select 1 from complaint_fact o where o.generation = c.generation"
          + " and o.complaint_id = c.complaint_id and o.branch = ?)";
  private static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

  @Inject Warnings warnings;
  @Inject Scopes scopes;
  @Inject OwnAreas ownAreas;
  @Inject DataSource database;
  @Inject Caller caller;
  @Inject Zone zone;

  /**
   * A page of warnings, latest first.
   *
   * @throws ProblemException invalid-field for a state or kind that there is not
   */
  @Transactional
  public Page<WarningView> list(
      String state, String kind, String launch, Integer limit, String cursor) {
    var size = Limit.of(limit);
    var after = LatestFirst.after(cursor);
    return Page.of(
            warnings.before(
                after,
                Choice.of("state", Warning.State.class, state),
                Choice.of("kind", SeriesKind.class, kind),
                launch,
                areas().orElse(null),
                size + 1),
            size,
            row -> new Object[] {row.raisedAt(), row.id()})
        .map(this::view);
  }

  /**
   * @throws ProblemException not-found
   */
  @Transactional
  public WarningView show(String id) {
    return view(read(id));
  }

  WarningView view(Warning warning) {
    return WarningView.of(warning, scopes.of(warning.series()), zone);
  }

  /**
   * @throws ProblemException not-found
   */
  @Transactional
  public Warning read(String id) {
    return warnings.find(id).filter(this::visible).orElseThrow(ReadWarnings::notFound);
  }

  /** Whether there is one of this id that the caller may see. */
  @Transactional
  public boolean has(String id) {
    return warnings.find(id).filter(this::visible).isPresent();
  }

  /** The complaints of its series from the begin of the rise to its end, or until now. */
  @Transactional
  public Page<WarnedComplaintView> complaints(String id, Integer limit, String cursor) {
    var warning = read(id);
    var size = Limit.of(limit);
    var found = complaints(warning, cursor, size + 1);
    return Page.of(found, size, row -> new Object[] {row.hour().toInstant(), row.complaintId()});
  }

  private List<WarnedComplaintView> complaints(Warning warning, String cursor, int limit) {
    var branch = branch();
    var keys = cursor == null ? null : Cursor.decode(cursor, 2);
    var scope = scopes.of(warning.series());
    var sql =
        "select c.complaint_id, c.at_hour, c.category_group, c.category, c.area"
            + scope.cases()
            + scope.condition()
            + (branch == null ? "" : OF_BRANCH)
            + (keys == null ? "" : " and (c.at_hour > ? or (c.at_hour = ? and c.complaint_id > ?))")
            + " order by c.at_hour, c.complaint_id limit "
            + limit;
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      var position = scope.bind(statement, warning.since(), warning.endedAt().orElse(OPEN_END));
      if (branch != null) {
        statement.setString(position++, branch);
      }
      if (keys != null) {
        var at = HourCounts.utc(Cursor.instant(keys.get(0)));
        statement.setObject(position++, at);
        statement.setObject(position++, at);
        statement.setString(position, keys.get(1));
      }
      try (var rows = statement.executeQuery()) {
        var found = new ArrayList<WarnedComplaintView>();
        while (rows.next()) {
          found.add(view(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new FactStoreException(e);
    }
  }

  private WarnedComplaintView view(ResultSet row) throws SQLException {
    var area = row.getString("area");
    return new WarnedComplaintView(
        row.getString("complaint_id"),
        zone.at(row.getObject("at_hour", LocalDateTime.class).toInstant(ZoneOffset.UTC)),
        row.getString("category_group"),
        row.getString("category"),
        area.isEmpty() ? null : area);
  }

  /** Whether the caller may see it. */
  boolean visible(Warning warning) {
    var areas = areas();
    return warning.series().kind() != SeriesKind.AREA
        || areas.map(own -> own.contains(warning.series().key())).orElse(true);
  }

  /** The areas that the caller is confined to; empty for none. */
  private Optional<Set<String>> areas() {
    return Optional.ofNullable(branch()).map(ownAreas::of);
  }

  /**
   * The branch that the caller is confined to; null for none.
   *
   * @throws ProblemException branch-missing for a supervisor of no branch
   */
  private String branch() {
    return caller.has(Roles.ANALYST)
        ? null
        : caller.confiningBranch(Roles.COORDINATOR, Roles.HEAD).orElse(null);
  }

  static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such warning.");
  }
}
