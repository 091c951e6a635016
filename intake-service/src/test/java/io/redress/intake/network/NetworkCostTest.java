package io.redress.intake.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.redress.intake.network.FindItems.Wanted;
import io.redress.kit.id.Ids;
import io.redress.kit.paging.Page;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How many rows the server reads for one search, on a small map and on a large one. */
@QuarkusTest
@ActivateRequestContext
class NetworkCostTest extends NetworkTest {
  private static final int SIDE = 224;
  private static final double STEP = 0.005;
  private static final String ITEM =
      "insert into network_item (id, kind, code, name, road, lat, lon, radius, reach, cell,"
          + " categories, services, cancelled, updated_by, updated_at, version) values (?, 'SITE',"
          + " ?, 'Tower', 'Grid Road', ?, ?, 300, 0, ?, '', '', false, 'x', '2026-11-26', 0)";
  private static final String TERM =
      "insert into network_term (kind, term, item_id) values ('SITE', ?, ?)";
  private static final Wanted ALL = new Wanted(List.of(NetworkKind.values()), null);

  @Inject AgroalDataSource pool;
  @Inject FindItems find;
  @Inject KnownTroubles troubles;

  @Test
  void theRowsOfASearchDoNotGrowWithTheMap() throws SQLException {
    // A grid of sites, half a kilometre apart; its middle is the same whatever its size.
    String prefix = newCode();
    grow(prefix, 0, 12);
    long smallNear = rows(this::nearTheMiddle);
    long smallRoad = rows(this::onOneRoad);
    grow(prefix, 12, SIDE);
    assertTrue(count("select count(*) from network_item") >= 50_000);
    long near = rows(this::nearTheMiddle);
    long road = rows(this::onOneRoad);
    String seen = "near %d → %d, road %d → %d".formatted(smallNear, near, smallRoad, road);
    assertTrue(near <= 400, seen);
    assertTrue(road <= 400, seen);
    assertTrue(near <= 2 * smallNear + 50 && road <= 2 * smallRoad + 50, seen);
    assertEquals(0, rows(this::whatIsKnown));
    change(
        "delete t from network_term t join network_item i on i.id = t.item_id where i.code like ?",
        prefix + "%");
    change("delete from network_item where code like ?", prefix + "%");
  }

  private Object whatIsKnown() {
    return troubles.explaining(NO_COVERAGE, middle(), "Grid road 3");
  }

  private Page<FoundItem> nearTheMiddle() {
    Page<FoundItem> page = find.near(middle(), 5_000, ALL, null, 20);
    assertEquals(20, page.items().size());
    return page;
  }

  private Page<FoundItem> onOneRoad() {
    Page<FoundItem> page = find.onRoad("grid road", ALL, null, 20);
    assertEquals(20, page.items().size());
    return page;
  }

  private static GeoPoint middle() {
    return new GeoPoint(-30.0, 60.0);
  }

  /** Adds the rings of the grid from one side to another around the middle. */
  private void grow(String prefix, int from, int to) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement item = connection.prepareStatement(ITEM);
        PreparedStatement term = connection.prepareStatement(TERM)) {
      for (int x = -to / 2; x < to / 2; x++) {
        for (int y = -to / 2; y < to / 2; y++) {
          if (x < -from / 2 || x >= from / 2 || y < -from / 2 || y >= from / 2) {
            GeoPoint point = new GeoPoint(-30 + x * STEP, 60 + y * STEP);
            String id = Ids.next();
            item.setString(1, id);
            item.setString(2, prefix + "_" + x + "_" + y);
            item.setDouble(3, point.lat());
            item.setDouble(4, point.lon());
            item.setLong(5, Cells.of(point));
            item.addBatch();
            for (String one : PlaceNames.terms("Grid Road " + x)) {
              term.setString(1, one);
              term.setString(2, id);
              term.addBatch();
            }
          }
        }
      }
      item.executeBatch();
      term.executeBatch();
    }
  }

  private long rows(Supplier<Object> search) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long before = rowsRead();
              search.get();
              return rowsRead() - before - ownRows();
            });
  }

  /** Looking at the status reads rows as well. */
  private long ownRows() throws SQLException {
    long before = rowsRead();
    return rowsRead() - before;
  }

  private long rowsRead() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show session status like 'Handler_read%'")) {
      long sum = 0;
      while (rows.next()) {
        sum += rows.getLong(2);
      }
      return sum;
    }
  }
}
