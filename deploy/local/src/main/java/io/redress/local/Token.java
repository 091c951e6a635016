package io.redress.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code deploy/token}: prints a bearer token for the running local suite. */
public final class Token {
  static final Set<String> ROLES =
      Set.of(
          "agent",
          "handler",
          "reviewer",
          "coordinator",
          "head",
          "supervisor",
          "caller",
          "visitor",
          "process-owner",
          "analyst",
          "integrator",
          "administrator");

  static final String HELP =
      """
      deploy/token ROLE [ROLE...] [--user U] [--department D] [--branch B] [--data DIR]

      Prints a bearer token for the running local suite, valid for 8 hours.
      Roles: %s
      The user is the first role when none is named; departments are those of workflow-service,
      such as customer-care, complaint-centre, billing.
      """
          .formatted(String.join(", ", ROLES.stream().sorted().toList()));

  private Token() {}

  /** The system property {@code redress.root} names the folder of the repository. */
  public static void main(String[] arguments) {
    System.exit(Command.run("deploy/token", HELP, arguments, Token::print));
  }

  private static String print(List<String> arguments, Path root) {
    Path home = Command.home(root);
    String user = null;
    String department = null;
    String branch = null;
    var roles = new ArrayList<String>();
    var left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      var argument = left.remove();
      switch (argument) {
        case "--user" -> user = Options.value(argument, left);
        case "--department" -> department = Options.value(argument, left);
        case "--branch" -> branch = Options.value(argument, left);
        case "--data" -> home = Path.of(Options.value(argument, left));
        default -> roles.add(role(argument));
      }
    }
    if (roles.isEmpty()) {
      throw new UsageException("which role? " + HELP.lines().toList().get(3));
    }
    Command.requireRunning(home);
    return SuiteKeys.in(home)
        .token(new TokenOf(user == null ? roles.get(0) : user, department, branch, roles));
  }

  private static String role(String argument) {
    if (!ROLES.contains(argument)) {
      throw new UsageException(
          "unknown %s %s; %s"
              .formatted(
                  argument.startsWith("-") ? "option" : "role",
                  argument,
                  HELP.lines().toList().get(3)));
    }
    return argument;
  }
}
