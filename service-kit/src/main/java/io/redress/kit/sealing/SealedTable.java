package io.redress.kit.sealing;

import java.util.Map;

/**
 * A table with sealed columns.
 *
 * @param id the column of its primary key, a text
 * @param columns the sealed columns, each with what its values are bound to
 */
record SealedTable(String name, String id, Map<String, String> columns) {
  SealedTable {
    columns = Map.copyOf(columns);
  }
}
