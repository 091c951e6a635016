package io.redress.workflow.responsibility;

import java.util.Set;

/** Who may offer first responsibility to somebody else, and who may answer an offer. */
final class HandOverPolicy {
  private static final Set<String> DECIDE = Set.of("supervisor", "coordinator");

  /** Somebody at work: the claims of their token. */
  record Person(String user, String department, Set<String> roles) {}

  private HandOverPolicy() {}

  /** The first-responsible person, the head of that department, coordinators and supervisors. */
  static boolean mayOffer(Person person, String firstPerson, String firstDepartment) {
    return person.user().equals(firstPerson)
        || person.roles().contains("head") && firstDepartment.equals(person.department())
        || person.roles().stream().anyMatch(DECIDE::contains);
  }

  /**
   * Only whom it was offered to, or who stands in for them; where no person is named, anybody of
   * the department. Nobody accepts for somebody else, whatever their role.
   */
  static boolean mayAnswer(
      Person person, String toPerson, String toDepartment, Set<String> standingInFor) {
    return toPerson == null
        ? toDepartment.equals(person.department())
        : person.user().equals(toPerson) || standingInFor.contains(toPerson);
  }
}
