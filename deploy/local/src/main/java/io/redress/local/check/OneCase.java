package io.redress.local.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One case for each complaint that has a lifecycle, none for the others. */
final class OneCase implements Invariant {
  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    Database database = evidence.database();
    Set<String> cases =
        new HashSet<>(database.column("select complaint_id from workflow.case_file"));
    Set<String> expected = new HashSet<>(evidence.played().caseIds());
    for (String id : evidence.played().complaintIds()) {
      if (expected.contains(id) != cases.contains(id)) {
        found.add(
            "complaint "
                + id
                + (expected.contains(id) ? " has no case" : " has a case of its own"));
      }
    }
    database
        .column(
            "select BUSINESS_KEY_ from workflow.ACT_RU_EXECUTION where PARENT_ID_ is null"
                + " and BUSINESS_KEY_ is not null group by BUSINESS_KEY_ having count(*) > 1")
        .forEach(key -> found.add("complaint " + key + " has several running instances"));
    return found;
  }
}
