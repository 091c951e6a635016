package io.redress.bench;

import io.redress.bench.measure.Server;
import io.redress.bench.rows.Store;
import io.redress.local.Progress;
import io.redress.local.Service;
import io.redress.local.SuiteAddress;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a benchmark works with.
 *
 * @param suite the running services: addresses and tokens
 * @param server the database server, with all rights
 * @param stores the schema of each running service
 * @param pseudonymKey what the services make pseudonyms of customers' numbers with
 * @param progress the screen
 */
public record Lab(
    SuiteAddress suite,
    Server server,
    Map<Service, Store> stores,
    String pseudonymKey,
    Progress progress) {

  /** The schema of a running service. */
  public Store store(Service service) {
    return stores.get(service);
  }

  /** Returns when every event of every running service is published. */
  public void quiet() throws SQLException, InterruptedException {
    for (var store : stores.values()) {
      store.quiet(progress);
    }
  }
}
