package io.redress.kit.app;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

@ApplicationScoped
public class MakeThing {
  @Inject EntityManager entities;
  @Inject Outbox outbox;
  @Inject Idempotency idempotency;
  @Inject Clock clock;

  public record ThingMade(String id, int number) {}

  @Transactional
  public Idempotency.Outcome make(String key, ThingsResource.ThingRequest request) {
    return idempotency.once(
        key,
        "make-thing",
        request,
        () -> {
          Thing thing = new Thing(Ids.next(), request.name(), clock.instant());
          entities.persist(thing);
          outbox.append(thing.id, "thing.made", new ThingMade(thing.id, request.number()));
          return thing.id;
        });
  }
}
