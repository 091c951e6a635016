package io.redress.intake.personaldata;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a customer a role sees whole; everything else is masked or left out. Those who talk to
 * customers see who they are. Those who work on a complaint see what it says, because that is what
 * they work on, and the number masked. A machine sees what it registered, and numbers masked.
 * Analysts and process owners see nothing of this service; administrators see who saw what, and no
 * case.
 */
public final class PersonalDataPolicy {
  private static final Set<String> TALKING = Set.of("agent", "supervisor", "caller");
  private static final Set<String> WORKING =
      Set.of("handler", "reviewer", "coordinator", "head", "visitor", "integrator");

  private PersonalDataPolicy() {}

  /** The parts that somebody with these roles sees whole. */
  public static Set<PersonalPart> whole(Collection<String> roles) {
    if (roles.stream().anyMatch(TALKING::contains)) {
      return EnumSet.allOf(PersonalPart.class);
    }
    return roles.stream().anyMatch(WORKING::contains)
        ? EnumSet.of(PersonalPart.WORDS)
        : EnumSet.noneOf(PersonalPart.class);
  }

  /** Whether somebody with these roles sees name and numbers whole. */
  public static boolean seesWho(Collection<String> roles) {
    return whole(roles).contains(PersonalPart.NUMBER);
  }
}
