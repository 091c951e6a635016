package io.redress.workflow.department;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A department that work can be given to. Codes are stable. */
@Entity
@Table(name = "department")
class Department extends PanacheEntityBase {
  @Id public String code;
  public String nameEn;
  public String nameZh;
}
