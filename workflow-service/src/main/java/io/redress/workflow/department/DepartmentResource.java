package io.redress.workflow.department;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The departments that work can be given to. */
@Path("/api/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Departments")
@Authenticated
public class DepartmentResource {
  /** A department in an answer. */
  public record DepartmentView(String code, String nameEn, String nameZh) {}

  /** All departments. */
  public record DepartmentList(List<DepartmentView> items) {}

  private final Departments departments;

  DepartmentResource(Departments departments) {
    this.departments = departments;
  }

  /** Every department: there are some dozens, so the list is not paged. */
  @GET
  @Operation(
      operationId = "listDepartments",
      summary = "All departments",
      description = "Codes are stable; use them wherever a department is asked for.")
  public DepartmentList list() {
    return new DepartmentList(
        departments
            .streamAll()
            .map(d -> new DepartmentView(d.code, d.nameEn, d.nameZh))
            .sorted(java.util.Comparator.comparing(DepartmentView::code))
            .toList());
  }
}
