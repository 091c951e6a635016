package io.redress.workflow.department;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The departments, by code. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {
  /** Whether there is a department of this code. */
  public boolean exists(String code) {
    return findById(code) != null;
  }

  /** The codes of all departments. */
  public Set<String> codes() {
    return streamAll().map(department -> department.code).collect(Collectors.toSet());
  }
}
