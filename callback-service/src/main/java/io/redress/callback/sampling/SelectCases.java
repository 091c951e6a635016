package io.redress.callback.sampling;

import io.redress.kit.time.Zone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Decides who is called, and keeps the counts that show the realised share. */
@ApplicationScoped
public class SelectCases {

  private static final String COUNT =
      """
      insert into sampling_count (day, stratum, eligible, sampled, expected)
      values (:day, :stratum, 1, :sampled, :share)
      on duplicate key update
        eligible = eligible + 1, sampled = sampled + values(sampled), expected = expected + values(expected)
      """;

  private final Sampling sampling;
  private final SelectionPolicy policy;
  private final SelectionTable table;
  private final OptOuts optOuts;
  private final EntityManager entities;
  private final Zone zone;

  SelectCases(
      SamplingConfig config,
      SelectionTable table,
      OptOuts optOuts,
      EntityManager entities,
      Zone zone) {
    this.sampling = new Sampling(config.seed(), config.share(), config.strata());
    this.policy = new SelectionPolicy(sampling);
    this.table = table;
    this.optOuts = optOuts;
    this.entities = entities;
    this.zone = zone;
  }

  /**
   * The decision on one case: the same for the same case and version of the table, whenever asked.
   * Counts nothing. Whoever opted out is not called, whatever the table says.
   */
  public Selection select(Candidate candidate, String customer) {
    if (optOuts.contains(customer)) {
      return new Selection(SelectionReason.OPTED_OUT, candidate.stratum(), 0, null);
    }
    return policy.select(candidate, table.judge(candidate));
  }

  /**
   * Counts a decision on the business day of its request. To be called once per decided case, last
   * in its transaction: the row of the stratum stays locked until the commit.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void count(Selection selection, Instant requestedAt) {
    if (selection.reason().fromSample()) {
      entities
          .createNativeQuery(COUNT)
          .setParameter("day", zone.at(requestedAt).toLocalDate())
          .setParameter("stratum", selection.stratum())
          .setParameter("sampled", selection.reason().called() ? 1 : 0)
          .setParameter("share", selection.share())
          .executeUpdate();
    }
  }

  /** The sampling in force. */
  public Sampling inForce() {
    return sampling;
  }
}
