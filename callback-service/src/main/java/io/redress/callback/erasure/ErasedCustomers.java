package io.redress.callback.erasure;

import io.redress.kit.id.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Whose complaints were erased, so that events which come late, or are replayed, bring nothing
 * back. Complaints are known by their id for good. Of customers a hash of the pseudonym is kept
 * with the time, for as long as what is told of no complaint would be kept; a number that reports
 * again afterwards is a customer like any other.
 */
@ApplicationScoped
public class ErasedCustomers {

  private final EntityManager entities;

  ErasedCustomers(EntityManager entities) {
    this.entities = entities;
  }

  /** Keeps that the customer of a complaint was erased; again it changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addComplaint(String complaintId) {
    entities
        .createNativeQuery(
            "insert into erased_complaint (complaint_id) values (:complaint)"
                + " on duplicate key update complaint_id = complaint_id")
        .setParameter("complaint", complaintId)
        .executeUpdate();
  }

  /** Keeps when a customer, by pseudonym, was erased last. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addCustomer(String customer, Instant at) {
    entities
        .createNativeQuery(
            "insert into erased_customer (customer_hash, erased_at) values (:hash, :at)"
                + " on duplicate key update erased_at = greatest(erased_at, values(erased_at))")
        .setParameter("hash", hash(customer))
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Whether the customer of this complaint was erased. */
  public boolean hasComplaint(String complaintId) {
    return !entities
        .createNativeQuery("select 1 from erased_complaint where complaint_id = :complaint")
        .setParameter("complaint", complaintId)
        .getResultList()
        .isEmpty();
  }

  /** Whether a customer was erased after something happened to them. */
  public boolean hasCustomerSince(String customer, Instant happened) {
    return !entities
        .createNativeQuery(
            "select 1 from erased_customer where customer_hash = :hash and erased_at >= :happened")
        .setParameter("hash", hash(customer))
        .setParameter("happened", happened)
        .getResultList()
        .isEmpty();
  }

  private static String hash(String customer) {
    return Sha256.hex(customer.getBytes(StandardCharsets.UTF_8));
  }
}
