package io.redress.intake.classification;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The category tree, kept in memory: it is small, read by every registration, and changed rarely. A
 * change in the table is seen within a minute.
 */
@ApplicationScoped
public class Categories {
  private final EntityManager entities;
  private volatile Map<String, Category> tree = Map.of();

  @Inject
  Categories(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  void load(@Observes StartupEvent event) {
    read();
  }

  @Scheduled(every = "60s", delayed = "60s")
  @Transactional
  void reload() {
    read();
  }

  private void read() {
    Map<String, Category> read = new LinkedHashMap<>();
    entities
        .createQuery("from Category order by position", Category.class)
        .getResultList()
        .forEach(category -> read.put(category.code(), category));
    tree = read;
  }

  /** The leaf with this code. */
  public Optional<Category> leaf(String code) {
    return Optional.ofNullable(tree.get(code)).filter(Category::isLeaf);
  }

  /** All groups and leaves in the order in which they are shown. */
  public List<Category> all() {
    return List.copyOf(tree.values());
  }
}
