package io.redress.workflow.jobs;

import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import io.redress.workflow.jobs.FailingJob.State;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Jobs of the engine that failed: timers, mostly. Those out of tries wait for a person. */
@Path("/api/v1/stuck-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Stuck jobs")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.SUPERVISOR})
public class StuckJobResource {
  /**
   * A job that failed.
   *
   * @param subject whose diagram it belongs to: the id of a complaint, warning or step of a repair
   * @param complaintId absent for a job of a diagram that is no case's
   * @param processVersion of the diagram {@code process}
   * @param tries how often it failed
   * @param since when it went out of tries; absent while it is still tried
   */
  @Schema(name = "StuckJob")
  public record JobView(
      String id,
      String subject,
      String complaintId,
      String ticketNumber,
      String process,
      Integer processVersion,
      String element,
      String kind,
      State state,
      String cause,
      int tries,
      OffsetDateTime firstFailedAt,
      OffsetDateTime lastFailedAt,
      OffsetDateTime since) {}

  /** Why it is tried again. */
  @Schema(name = "JobRetryRequest")
  public record RetryRequest(
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  /** Which ones, and why. */
  @Schema(name = "JobRetriesRequest")
  public record RetriesRequest(
      @NotNull @Size(min = 1, max = 100) List<@NotBlank @Size(max = 64) String> ids,
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  /** What came of it; those that are gone need no retry any more. */
  @Schema(name = "JobRetries")
  public record RetriesView(List<String> retried, List<String> gone) {}

  private final FailingJobs failing;
  private final WaitingJobs waiting;
  private final RetryJobs retries;
  private final Caller caller;
  private final Zone zone;

  StuckJobResource(
      FailingJobs failing, WaitingJobs waiting, RetryJobs retries, Caller caller, Zone zone) {
    this.failing = failing;
    this.waiting = waiting;
    this.retries = retries;
    this.caller = caller;
    this.zone = zone;
  }

  /** Jobs that failed, those that were made first in front. */
  @GET
  @Transactional
  @Operation(
      operationId = "listStuckJobs",
      summary = "Jobs that are out of tries, or (state=RETRYING) failed and are tried again")
  public Page<JobView> list(
      @QueryParam("state") @Size(max = 16) String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    int size = Limit.of(limit);
    State of = state == null ? State.STUCK : Choice.of("state", State.class, state);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    Page<FailingJob> page =
        Page.of(failing.page(of, after, size + 1), size, job -> new Object[] {job.id});
    Set<String> there = waiting.stillThere(page.items().stream().map(job -> job.id).toList());
    List<FailingJob> shown = page.items().stream().filter(job -> there.contains(job.id)).toList();
    return new Page<>(shown, page.next(), null).map(this::view);
  }

  /** Tries one again. */
  @POST
  @Path("/{id}/retry")
  @ResponseStatus(202)
  @Operation(
      operationId = "retryStuckJob",
      summary = "Try a failed job again",
      description = "It is tried within seconds; who asked for it and why stays on the timeline.")
  public RetriesView retry(
      @PathParam("id") @Size(max = 64) String id, @Valid @NotNull RetryRequest request) {
    retries.retry(id, caller.user(), request.reason());
    return new RetriesView(List.of(id), List.of());
  }

  /** Tries several again. */
  @POST
  @Path("/retries")
  @ResponseStatus(202)
  @Operation(operationId = "retryStuckJobs", summary = "Try up to 100 failed jobs again")
  public RetriesView retryAll(@Valid @NotNull RetriesRequest request) {
    RetryJobs.Retried result = retries.retry(request.ids(), caller.user(), request.reason());
    return new RetriesView(result.retried(), result.gone());
  }

  private JobView view(FailingJob job) {
    return new JobView(
        job.id,
        job.subject,
        job.complaintId,
        job.ticketNumber,
        job.processKey,
        job.processVersion,
        job.element,
        job.kind,
        job.state,
        job.cause,
        job.tries,
        zone.at(job.firstFailedAt),
        zone.at(job.lastFailedAt),
        zone.at(job.stuckAt));
  }
}
