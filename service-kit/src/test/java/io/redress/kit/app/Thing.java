package io.redress.kit.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
public class Thing {
  @Id String id;
  String name;
  Instant madeAt;
  @Version long version;

  protected Thing() {}

  Thing(String id, String name, Instant madeAt) {
    this.id = id;
    this.name = name;
    this.madeAt = madeAt;
  }
}
