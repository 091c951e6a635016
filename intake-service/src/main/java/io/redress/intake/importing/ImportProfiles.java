package io.redress.intake.importing;

import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All profiles. */
@ApplicationScoped
class ImportProfiles {
  private final Session entities;

  @Inject
  ImportProfiles(Session entities) {
    this.entities = entities;
  }

  @Transactional
  Optional<ImportProfile> find(String name) {
    return Optional.ofNullable(entities.find(ImportProfile.class, name));
  }

  /** The profile with this name, locked until the transaction ends. */
  Optional<ImportProfile> lock(String name) {
    return Optional.ofNullable(
        entities.find(ImportProfile.class, name, LockMode.PESSIMISTIC_WRITE));
  }

  /** By name, after the given one. */
  List<ImportProfile> after(String name, int most) {
    return entities
        .createQuery("from ImportProfile where name > :name order by name", ImportProfile.class)
        .setParameter("name", name)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Adds a profile.
   *
   * @throws ProblemException conflict when somebody else adds one of this name at the same moment
   */
  void add(ImportProfile profile) {
    try {
      entities.persist(profile);
      entities.flush();
    } catch (ConstraintViolationException taken) {
      throw ProblemException.of(
          CommonProblem.CONFLICT, "Somebody made a profile of this name at the same moment.");
    }
  }

  /** Writes what is pending, so that the version is the one that clients will see. */
  void write() {
    entities.flush();
  }

  void remove(ImportProfile profile) {
    entities.remove(profile);
  }
}
