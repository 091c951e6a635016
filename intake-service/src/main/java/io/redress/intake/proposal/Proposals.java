package io.redress.intake.proposal;

import io.redress.kit.id.Ids;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All proposals. */
@ApplicationScoped
class Proposals {
  private final Session entities;
  private final Event<ProposalStepped> facts;

  @Inject
  Proposals(Session entities, Event<ProposalStepped> facts) {
    this.entities = entities;
    this.facts = facts;
  }

  void add(Proposal proposal) {
    entities.persist(proposal);
    stepped(proposal);
  }

  /** Tells what became of it, once that is committed. */
  void stepped(Proposal proposal) {
    facts.fire(new ProposalStepped(proposal.id, proposal.state));
  }

  Optional<Proposal> find(String id) {
    return Ids.isValid(id)
        ? Optional.ofNullable(entities.find(Proposal.class, id))
        : Optional.empty();
  }

  /**
   * The proposal, whose row is locked until the transaction ends.
   *
   * @throws ProblemException not-found
   */
  Proposal lock(String id) {
    List<Proposal> rows =
        entities
            .createNativeQuery(
                "select * from plan_proposal where id = :id for update", Proposal.class)
            .setParameter("id", Ids.isValid(id) ? id : "")
            .getResultList();
    return rows.stream().findFirst().orElseThrow(Proposals::notFound);
  }

  /**
   * Proposals in a state after this one, oldest first.
   *
   * @param of who made them, or {@code null} for everybody's
   */
  List<Proposal> after(String id, ProposalState state, String of, int most) {
    return entities
        .createQuery(
            "from Proposal where state = :state and id > :id and (:of is null or proposedBy = :of)"
                + " order by id",
            Proposal.class)
        .setParameter("state", state)
        .setParameter("id", id)
        .setParameter("of", of)
        .setMaxResults(most)
        .getResultList();
  }

  static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND, "There is no such proposal.");
  }
}
