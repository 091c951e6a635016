package io.redress.local;

import java.util.List;

/**
 * Whom a token speaks for.
 *
 * @param user the person, claim {@code preferred_username}
 * @param department may be {@code null}
 * @param branch may be {@code null}
 * @param roles claim {@code groups}
 */
record TokenOf(String user, String department, String branch, List<String> roles) {
  TokenOf(String user, String department, String branch, String... roles) {
    this(user, department, branch, List.of(roles));
  }
}
