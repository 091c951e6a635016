package io.redress.workflow.modeler;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The process owners who may come with name and password. Settings that are wrong stop the start.
 */
@Singleton
@Startup
class ModelerAccounts {
  private static final int LONGEST_PASSWORD = 200;
  private final Map<String, PasswordHash> accounts = new HashMap<>();
  private final PasswordHash nobody;

  ModelerAccounts(ModelerConfig config) {
    for (String account : config.accounts().orElse(List.of())) {
      String[] parts = account.strip().split("=", 2);
      if (parts.length != 2 || !parts[0].matches("[\\w.@-]{1,100}")) {
        throw new IllegalArgumentException(
            "An entry of redress.modeler.accounts is not written user=pbkdf2:…");
      }
      if (accounts.put(parts[0], PasswordHash.read(parts[1])) != null) {
        throw new IllegalArgumentException("redress.modeler.accounts names " + parts[0] + " twice");
      }
    }
    nobody =
        PasswordHash.ofNobody(
            accounts.values().stream().mapToInt(PasswordHash::iterations).max().orElse(1));
  }

  /**
   * Whether the password is that user's. An unknown user takes as long as a known one with a wrong
   * password.
   */
  boolean accept(String user, String password) {
    if (accounts.isEmpty() || password.length() > LONGEST_PASSWORD) {
      return false;
    }
    PasswordHash known = accounts.get(user);
    boolean fits = (known == null ? nobody : known).fits(password);
    return fits && known != null;
  }
}
