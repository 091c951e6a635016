package io.redress.local.sample;

import java.util.List;

/**
 * A simulated member of staff.
 *
 * @param department null for those who belong to none
 */
record Person(String user, String department, List<String> roles) {
  static final Person SUPERVISOR = new Person("sample-supervisor", null, List.of("supervisor"));
  static final Person CALLER = new Person("sample-caller", "customer-care", List.of("caller"));
  static final Person AGENT = of("agent", "customer-care");

  /** Registers what an agent may not mark: somebody with both roles. */
  static final Person DESK_LEAD =
      new Person("sample-desk-lead", "customer-care", List.of("agent", "supervisor"));

  /** The one who fills this role in this department; another person for every role. */
  static Person of(String role, String department) {
    return new Person("sample-" + role + "-" + department, department, List.of(role));
  }
}
