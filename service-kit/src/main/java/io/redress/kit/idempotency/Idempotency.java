package io.redress.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import io.redress.kit.identity.Caller;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a client repeat a creation whose answer it did not get. The key is the client's own, per
 * caller and operation, kept for {@code redress.idempotency.keep}.
 *
 * <p>The key's row is inserted before anything is created and commits with it: of two requests with
 * the same key at once the second waits for the first, and then gets its outcome; after a rollback
 * of the first it creates.
 */
@ApplicationScoped
public class Idempotency {
  /** How interfaces describe the header {@code Idempotency-Key}. */
  public static final String KEY_IS = "1 to 100 visible ASCII characters; makes repeating safe";

  private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");

  private final IdempotencyTable table;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper mapper;
  private final Caller caller;
  private final Fingerprints fingerprints;

  @Inject
  Idempotency(
      AgroalDataSource dataSource,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper mapper,
      Caller caller,
      Clock clock,
      @ConfigProperty(name = "redress.pseudonym.key") Optional<String> secret) {
    this.table = new IdempotencyTable(dataSource, clock);
    this.transaction = transaction;
    this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    this.caller = caller;
    this.fingerprints = new Fingerprints(secret);
  }

  /**
   * What came of a request.
   *
   * @param resourceId what was created, now or by the earlier request
   * @param replayed whether it was the earlier one
   */
  public record Outcome(String resourceId, boolean replayed) {}

  /**
   * Creates once per key, inside the current transaction.
   *
   * @param key the header {@code Idempotency-Key}, or {@code null}: then always creates
   * @param operation stable name of the operation, up to 64 characters
   * @param request the body; compared by its content
   * @param create creates and returns the identifier of what it created, up to 64 characters
   * @throws ProblemException idempotency-key-invalid, or idempotency-key-reused when the key came
   *     with another body before
   * @throws IllegalStateException outside a transaction
   */
  public Outcome once(String key, String operation, Object request, Supplier<String> create) {
    return once(key, operation, request, null, create);
  }

  /**
   * The same where the identifier is known before anything is created: one statement less.
   *
   * @param resourceId identifier of what will be created, up to 64 characters
   */
  public Outcome once(
      String key, String operation, Object request, String resourceId, Runnable create) {
    return once(
        key,
        operation,
        request,
        resourceId,
        () -> {
          create.run();
          return resourceId;
        });
  }

  private Outcome once(
      String key, String operation, Object request, String known, Supplier<String> create) {
    if (key == null) {
      return new Outcome(create.get(), false);
    }
    if (!KEY.matcher(key).matches()) {
      throw ProblemException.of(
              CommonProblem.IDEMPOTENCY_KEY_INVALID, "The header Idempotency-Key is not usable.")
          .field("Idempotency-Key", "must be 1 to 100 visible ASCII characters", "Send a UUID.");
    }
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Idempotency works inside an active transaction only");
    }
    String who = caller.isKnown() ? caller.user() : "";
    byte[] body = canonical(request);
    try {
      if (table.claim(who, operation, key, fingerprints.of(body), known)) {
        String id = create.get();
        if (known == null) {
          table.complete(who, operation, key, id);
        }
        return new Outcome(id, false);
      }
      IdempotencyTable.Earlier earlier = table.earlier(who, operation, key);
      if (!fingerprints.isOf(earlier.fingerprint(), body)) {
        throw ProblemException.of(
            CommonProblem.IDEMPOTENCY_KEY_REUSED,
            "The key belongs to a request with another body.");
      }
      return new Outcome(earlier.resourceId(), true);
    } catch (SQLException failed) {
      throw new KeyNotStoredException(failed);
    }
  }

  /**
   * Forgets the requests that created these, with the hashes of their bodies, in the current
   * transaction. Reads all kept keys.
   */
  public void forget(Collection<String> resourceIds) {
    try {
      table.forget(Set.copyOf(resourceIds));
    } catch (SQLException failed) {
      throw new KeyNotStoredException(failed);
    }
  }

  private byte[] canonical(Object request) {
    try {
      Object tree = mapper.treeToValue(mapper.valueToTree(request), Object.class);
      return String.valueOf(mapper.writeValueAsString(tree)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("The request cannot be written as JSON", unwritable);
    }
  }

  /** The database refused the key's row. */
  static final class KeyNotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyNotStoredException(SQLException cause) {
      super("The idempotency key could not be stored", cause);
    }
  }
}
