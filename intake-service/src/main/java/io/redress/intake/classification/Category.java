package io.redress.intake.classification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A node of the category tree: a group, or a leaf that complaints are filed under. */
@Entity
@Table(name = "category")
public class Category {
  @Id String code;
  String parent;
  String nameEn;
  String nameZh;
  String requiredFields;
  boolean emergency;
  boolean commonCause;
  int position;

  protected Category() {}

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

  /** Whether its tickets take the emergency lane. */
  public boolean isEmergency() {
    return emergency;
  }

  /** Whether it is a common cause of complaints; special otherwise. */
  public boolean isCommonCause() {
    return commonCause;
  }

  /** What makes a ticket of this leaf complete. */
  public List<DetailField> required() {
    return Arrays.stream(requiredFields.split(","))
        .flatMap(path -> DetailField.of(path).stream())
        .toList();
  }
}
