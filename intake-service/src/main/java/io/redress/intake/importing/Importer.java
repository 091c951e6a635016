package io.redress.intake.importing;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;

/**
 * Who imports.
 *
 * @param department {@code null} when the token names none
 * @param branch {@code null} when the token names none
 * @param seesAll whether imports of others are theirs to see
 */
record Importer(String user, String department, String branch, boolean seesAll) {
  static Importer of(Caller caller) {
    return new Importer(
        caller.user(),
        caller.department().orElse(null),
        caller.branch().orElse(null),
        caller.has(Roles.ADMINISTRATOR));
  }
}
