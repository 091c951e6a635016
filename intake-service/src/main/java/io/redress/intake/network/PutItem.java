package io.redress.intake.network;

import io.redress.kit.etag.Versions;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts one item on the map, changes it, or takes it away. */
@ApplicationScoped
public class PutItem {
  private final NetworkItems items;
  private final ItemChecks checks;
  private final Wording wording;
  private final Clock clock;

  @Inject
  PutItem(NetworkItems items, ItemChecks checks, Wording wording, Clock clock) {
    this.items = items;
    this.checks = checks;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param created whether it was not there before
   */
  record Put(NetworkItem item, boolean created) {}

  /**
   * Puts it. What is there as it is said changes nothing, whatever the header; so a request whose
   * answer was lost can be repeated.
   *
   * @param ifMatch needed to change what is there; {@code *} for any version
   * @throws ProblemException invalid-field, labelling-word, precondition-required,
   *     precondition-failed
   */
  @Transactional
  Put put(ItemDraft draft, String ifMatch, String by) {
    check(draft);
    items.change(Set.of(draft.kind()));
    Optional<NetworkItem> known = items.find(draft.kind(), draft.code());
    if (known.isEmpty() && Versions.expected(ifMatch).isPresent()) {
      throw ProblemException.of(CommonProblem.PRECONDITION_FAILED, "There is no such item yet.");
    }
    NetworkItem item = known.orElseGet(() -> items.create(draft.kind(), draft.code()));
    long version = item.version;
    if (item.take(draft, by, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      known.ifPresent(it -> Versions.require(ifMatch, version));
      items.store(known.isEmpty() ? List.of(item) : List.of(), known.stream().toList());
    }
    return new Put(item, known.isEmpty());
  }

  /**
   * Takes it away, as one that was put there by mistake; what is over gets an end instead.
   *
   * @throws ProblemException not-found, precondition-required, precondition-failed
   */
  @Transactional
  void remove(NetworkKind kind, String code, String ifMatch) {
    items.change(Set.of(kind));
    NetworkItem item = items.get(kind, code);
    Versions.require(ifMatch, item.version);
    items.remove(item);
  }

  private void check(ItemDraft draft) {
    ProblemException wrong =
        ProblemException.of(CommonProblem.INVALID_FIELD, "The item cannot stand on the map so.");
    checks.check(draft, wrong::field);
    if (!wrong.errors().isEmpty()) {
      throw wrong;
    }
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("name", draft.name());
    texts.put("address", draft.address());
    wording.require(texts);
  }
}
