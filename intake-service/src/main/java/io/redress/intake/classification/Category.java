package io.redress.intake.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A node of the category tree as it is from one version on: a group, or a leaf that complaints are
 * filed under. Its code never changes and never comes to mean something else.
 */
@Entity
@Table(name = "category")
public class Category {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long edition;

  String code;
  String parent;
  String nameEn;
  String nameZh;
  String requiredFields = "";
  boolean emergency;
  boolean commonCause;
  int position;
  boolean retired;
  String successor;
  long fromVersion;
  Long untilVersion;

  protected Category() {}

  /** A new node, in no version yet. */
  Category(String code, String parent) {
    this.code = code;
    this.parent = parent;
  }

  /** The same node with what a client says of it. */
  Category with(CategoryContent content) {
    Category next = copy();
    next.nameEn = content.names().en().strip();
    next.nameZh = content.names().zh().strip();
    next.requiredFields =
        content.requiredFields() == null ? "" : String.join(",", content.requiredFields());
    next.emergency = Boolean.TRUE.equals(content.emergency());
    next.commonCause = content.commonCause();
    next.position = content.position();
    return next;
  }

  /**
   * The same node, no longer to be filed under.
   *
   * @param by the leaf to take instead, or {@code null}
   */
  Category retiredFor(String by) {
    Category next = copy();
    next.retired = true;
    next.successor = by;
    return next;
  }

  Category reinstated() {
    Category next = copy();
    next.retired = false;
    next.successor = null;
    return next;
  }

  private Category copy() {
    Category copy = new Category(code, parent);
    copy.nameEn = nameEn;
    copy.nameZh = nameZh;
    copy.requiredFields = requiredFields;
    copy.emergency = emergency;
    copy.commonCause = commonCause;
    copy.position = position;
    copy.retired = retired;
    copy.successor = successor;
    return copy;
  }

  /** Whether both say the same of the same node. */
  boolean saysTheSameAs(Category other) {
    return said().equals(other.said());
  }

  private List<Object> said() {
    return Arrays.asList(
        code, nameEn, nameZh, requiredFields, emergency, commonCause, position, retired, successor);
  }

  /** Whether it is so in this version of the tree. */
  boolean isIn(long version) {
    return fromVersion <= version && (untilVersion == null || untilVersion > version);
  }

  public String code() {
    return code;
  }

  /** The group's code of a leaf; empty for a group. */
  public Optional<String> group() {
    return Optional.ofNullable(parent);
  }

  public boolean isLeaf() {
    return parent != null;
  }

  /** Whether new reports are filed under it. */
  boolean isOpen() {
    return isLeaf() && !retired;
  }

  /** Of a retired leaf: the one to take instead, if one was named. */
  Optional<String> successor() {
    return Optional.ofNullable(successor);
  }

  /** Whether its tickets take the emergency lane. */
  public boolean isEmergency() {
    return emergency;
  }

  /** Whether it is a common cause of complaints; special otherwise. */
  public boolean isCommonCause() {
    return commonCause;
  }

  /** The version of the tree since which it is as it is. */
  public long since() {
    return fromVersion;
  }

  /** What makes a ticket of this leaf complete. */
  public List<DetailField> required() {
    return Arrays.stream(requiredFields.split(","))
        .flatMap(path -> DetailField.of(path).stream())
        .toList();
  }

  @Override
  public String toString() {
    return Objects.toString(code) + "@" + fromVersion;
  }
}
