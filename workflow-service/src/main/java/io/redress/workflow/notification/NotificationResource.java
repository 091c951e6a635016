package io.redress.workflow.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.workflow.notification.Notification.State;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails to those who are told of escalations and breaches, and what came of them. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.SUPERVISOR})
public class NotificationResource {
  /** Somebody is told something by mail, about a case or about a warning. */
  @Schema(name = "Notification")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NotificationView(
      String id,
      String complaintId,
      String ticketNumber,
      String warningId,
      String what,
      Integer level,
      String role,
      String department,
      String address,
      String state,
      int attempts,
      OffsetDateTime nextAt,
      String failure,
      OffsetDateTime createdAt,
      OffsetDateTime endedAt) {}

  private final Zone zone;
  private final Clock clock;

  NotificationResource(Zone zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  /** By state. */
  @GET
  @Transactional
  @Operation(
      operationId = "listNotifications",
      summary = "Mails of one state, oldest first",
      description = "PENDING, SENT, or FAILED: given up after six attempts in six hours.")
  public Page<NotificationView> list(
      @QueryParam("state") @Size(max = 16) String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    int size = Limit.of(limit);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    List<Notification> rows =
        Notification.find("state = ?1 and id > ?2 order by id", state(state), after)
            .range(0, size)
            .list();
    return Page.of(rows, size, row -> new Object[] {row.id}).map(this::view);
  }

  /** Sends it once more. */
  @POST
  @Path("/{id}/retry")
  @Transactional
  @Operation(operationId = "retryNotification", summary = "Send a mail that was given up once more")
  public NotificationView retry(@PathParam("id") @Size(max = 36) String id) {
    Notification told =
        Notification.<Notification>findByIdOptional(id)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        WorkflowProblem.NO_SUCH_NOTIFICATION, "No such notification."));
    int again =
        Notification.update(
            "state = ?1, attempts = 0, nextAt = ?2, endedAt = null where id = ?3 and state = ?4",
            State.PENDING,
            clock.instant(),
            id,
            State.FAILED);
    if (again == 1) {
      Notification.getEntityManager().refresh(told);
    }
    return view(told);
  }

  private static State state(String text) {
    return text == null
        ? State.FAILED
        : Arrays.stream(State.values())
            .filter(state -> state.name().equals(text))
            .findFirst()
            .orElseThrow(
                () -> ProblemException.invalid("state", "is unknown", "PENDING, SENT or FAILED."));
  }

  private NotificationView view(Notification told) {
    return new NotificationView(
        told.id,
        told.complaintId,
        told.ticketNumber,
        told.warningId,
        told.what,
        told.level,
        told.role,
        told.department,
        told.address,
        told.state.name(),
        told.attempts,
        zone.at(told.nextAt),
        told.failure,
        zone.at(told.createdAt),
        zone.at(told.endedAt));
  }
}
