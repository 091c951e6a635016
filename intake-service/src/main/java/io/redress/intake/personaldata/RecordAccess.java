package io.redress.intake.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Records who saw what of whom. In the transaction of the reading: an answer is not sent before the
 * record of it is committed. One row for one customer shown, whatever was shown of them.
 *
 * <p>Lists of complaints are not recorded: they name no customer, and mask the numbers in titles.
 * Nor is a registration: the complaint itself says who took it, whose it is and when.
 */
@ApplicationScoped
public class RecordAccess {
  private static final int LONGEST_ROLES = 200;

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  RecordAccess(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Records, unless the roles see nothing whole.
   *
   * @param person user name of the reader
   * @param customer pseudonym
   * @param complaintId {@code null} where it was no single complaint
   * @param through the operation's id in the API
   * @param shown what was in the answer; only what the roles see whole of it is recorded
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String person,
      Collection<String> roles,
      String customer,
      String complaintId,
      String through,
      Set<PersonalPart> shown) {
    Set<PersonalPart> seen = new TreeSet<>(shown);
    seen.retainAll(PersonalDataPolicy.whole(roles));
    if (seen.isEmpty()) {
      return;
    }
    entities.persist(
        new Access(
            person,
            roles(roles),
            customer,
            complaintId,
            through,
            seen.stream().map(PersonalPart::name).collect(Collectors.joining(",")),
            clock.instant()));
  }

  private static String roles(Collection<String> roles) {
    String all = String.join(",", new TreeSet<>(roles));
    return all.length() <= LONGEST_ROLES ? all : all.substring(0, LONGEST_ROLES);
  }
}
