package io.redress.intake.classification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One version of the category tree: groups and leaves in the order in which they are shown. */
final class CategoryTree {
  private final long version;
  private final Map<String, Category> nodes = new LinkedHashMap<>();

  CategoryTree(long version, List<Category> nodes) {
    this.version = version;
    nodes.forEach(node -> this.nodes.put(node.code(), node));
  }

  long version() {
    return version;
  }

  /** The group or leaf with this code, retired or not. */
  Optional<Category> node(String code) {
    return Optional.ofNullable(nodes.get(code));
  }

  /** The leaf with this code, retired or not. */
  Optional<Category> leaf(String code) {
    return node(code).filter(Category::isLeaf);
  }

  /**
   * The code that stands for what was filed under this one: the last successor of a retired leaf.
   */
  String current(String code) {
    return leaf(code).flatMap(Category::successor).map(this::current).orElse(code);
  }

  /** The codes that this one stands for: its own, and those of retired leaves that it succeeds. */
  List<String> allOf(String code) {
    return Stream.concat(
            Stream.of(code),
            nodes.keySet().stream().filter(it -> !it.equals(code) && current(it).equals(code)))
        .toList();
  }

  List<Category> groups() {
    return nodes.values().stream().filter(node -> !node.isLeaf()).toList();
  }

  List<Category> leavesOf(String group) {
    return nodes.values().stream().filter(node -> group.equals(node.parent)).toList();
  }

  int size() {
    return nodes.size();
  }
}
