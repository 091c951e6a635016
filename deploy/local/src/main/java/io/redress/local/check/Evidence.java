package io.redress.local.check;

import io.redress.local.SuiteAddress;
import java.util.List;

/**
 * What the invariants are judged by.
 *
 * @param events all events of the broker, in order per partition
 */
record Evidence(SuiteAddress suite, Played played, Database database, List<LoggedEvent> events) {}
