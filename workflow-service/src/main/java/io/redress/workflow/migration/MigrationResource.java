package io.redress.workflow.migration;

import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.paging.Choice;
import io.redress.kit.paging.Cursor;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import io.redress.workflow.migration.MigrationView.CaseView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Running cases change to another version: planned, previewed, started, stopped, undone. */
@Path("/api/v1/processes/{key}/migrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Migrations")
@RolesAllowed(Roles.PROCESS_OWNER)
public class MigrationResource {
  /**
   * Which cases change to which version.
   *
   * @param moves elements of the earlier version that go to one of another id, or of another kind
   * @param cases ids of complaints; absent for all that run on the version
   * @param leaveBehind whether it may start although some cases have no way on
   */
  @Schema(name = "MigrationRequest")
  public record MigrationRequest(
      @NotNull @Min(1) Integer fromVersion,
      @NotNull @Min(1) Integer toVersion,
      @Size(max = 100) List<@NotNull @Valid MoveRequest> moves,
      @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9a-f-]{36}") String> cases,
      Boolean leaveBehind,
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {
    List<Route.Move> movesOrNone() {
      return moves == null
          ? List.of()
          : moves.stream().map(each -> new Route.Move(each.from(), each.to())).toList();
    }

    Set<String> casesOrAll() {
      return cases == null ? Set.of() : new HashSet<>(cases);
    }
  }

  /** An element of the earlier version, and what takes its place. */
  @Schema(name = "MigrationMoveRequest")
  public record MoveRequest(
      @NotNull @Size(max = 200) @Pattern(regexp = "[^\\s<>]+") String from,
      @NotNull @Size(max = 200) @Pattern(regexp = "[^\\s<>]+") String to) {}

  /** Why cases go back. */
  @Schema(name = "MigrationUndoRequest")
  public record UndoRequest(
      @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*") String reason) {}

  private final ChangeMigration change;
  private final Migrations migrations;
  private final MigrationCases cases;
  private final PreviewCase preview;
  private final Caller caller;
  private final Zone zone;

  MigrationResource(
      ChangeMigration change,
      Migrations migrations,
      MigrationCases cases,
      PreviewCase preview,
      Caller caller,
      Zone zone) {
    this.change = change;
    this.migrations = migrations;
    this.cases = cases;
    this.preview = preview;
    this.caller = caller;
    this.zone = zone;
  }

  /** Prepares. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Transactional
  @Operation(
      operationId = "prepareMigration",
      summary = "Choose running cases and plan their move to another version; nothing moves yet",
      description =
          "What is called the same and is of the same kind goes there by itself; moves say where"
              + " anything else goes. The plan says what becomes of steps and timers, and findings"
              + " what stands against it.")
  @APIResponse(
      responseCode = "201",
      description = "The migration with its plan",
      content = @Content(schema = @Schema(implementation = MigrationView.class)))
  public MigrationView prepare(
      @PathParam("key") @Size(max = 64) String key,
      @Parameter(description = Idempotency.KEY_IS) @HeaderParam("Idempotency-Key") String clientKey,
      @Valid @NotNull MigrationRequest request) {
    return planned(change.prepare(key, request, caller.user(), clientKey));
  }

  /** The migrations of a diagram. */
  @GET
  @Transactional
  @Operation(operationId = "listMigrations", summary = "The migrations of a process, latest first")
  public Page<MigrationView> list(
      @PathParam("key") @Size(max = 64) String key,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    int size = Limit.of(limit);
    String before = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
    Page<Migration> page =
        Page.of(migrations.page(key, before, size + 1), size, found -> new Object[] {found.id});
    Map<String, Map<MigrationCase.State, Long>> counts =
        cases.counts(page.items().stream().map(found -> found.id).toList());
    return page.map(found -> MigrationView.of(found, counts.get(found.id), null, zone));
  }

  /** One. */
  @GET
  @Path("/{id}")
  @Transactional
  @Operation(
      operationId = "getMigration",
      summary = "How far a migration is, and its plan",
      description =
          "The plan counts the cases that wait on the earlier version now. left are those that it"
              + " does not move: prepare another migration for them.")
  public MigrationView get(
      @PathParam("key") @Size(max = 64) String key, @PathParam("id") @Size(max = 36) String id) {
    return planned(migrations.existing(key, id));
  }

  /** Its cases. */
  @GET
  @Path("/{id}/cases")
  @Transactional
  @Operation(
      operationId = "listMigrationCases",
      summary = "The cases of a migration, with what came of each and why",
      description = "state narrows to WAITING, MOVED, FAILED, SKIPPED, UNDONE or KEPT.")
  public Page<CaseView> cases(
      @PathParam("key") @Size(max = 64) String key,
      @PathParam("id") @Size(max = 36) String id,
      @QueryParam("state") @Size(max = 16) String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") @Size(max = 1024) String cursor) {
    migrations.existing(key, id);
    int size = Limit.of(limit);
    String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
    return Page.of(
            cases.page(id, Choice.of("state", MigrationCase.State.class, state), after, size + 1),
            size,
            row -> new Object[] {row.complaintId})
        .map(row -> CaseView.of(row, zone));
  }

  /** What becomes of one case. */
  @GET
  @Path("/{id}/cases/{complaintId}")
  @Operation(
      operationId = "previewMigrationCase",
      summary = "What becomes of the work items and timers of one case",
      description =
          "The case is moved and looked at, and all of it taken back; nothing is told. Before and"
              + " after are the same where it does not run on the earlier version any more.")
  public PreviewCase.Preview preview(
      @PathParam("key") @Size(max = 64) String key,
      @PathParam("id") @Size(max = 36) String id,
      @PathParam("complaintId") @Size(max = 36) String complaintId) {
    return preview.of(key, id, complaintId);
  }

  /** Starts or goes on. */
  @POST
  @Path("/{id}/start")
  @ResponseStatus(202)
  @Transactional
  @Operation(
      operationId = "startMigration",
      summary = "Move the cases, or go on after a stop",
      description =
          "Each case is moved in a transaction of its own, within seconds; one that cannot be"
              + " moved stays as it is, with the reason, and is tried again when this is called again.")
  @APIResponse(
      responseCode = "202",
      description = "The migration",
      content = @Content(schema = @Schema(implementation = MigrationView.class)))
  public MigrationView start(
      @PathParam("key") @Size(max = 64) String key, @PathParam("id") @Size(max = 36) String id) {
    return planned(change.start(key, id));
  }

  /** Stops. */
  @POST
  @Path("/{id}/stop")
  @Transactional
  @Operation(
      operationId = "stopMigration",
      summary = "Move no further case",
      description = "Those that moved have moved; start goes on, undo lets them go back.")
  public MigrationView stop(
      @PathParam("key") @Size(max = 64) String key, @PathParam("id") @Size(max = 36) String id) {
    return planned(change.stop(key, id));
  }

  /** Undoes. */
  @POST
  @Path("/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(202)
  @Transactional
  @Operation(
      operationId = "undoMigration",
      summary = "Let the cases that moved go back",
      description =
          "Timers and work items become what they were. A case in which a step was completed or a"
              + " timer came since it was moved stays, with the reason.")
  @APIResponse(
      responseCode = "202",
      description = "The migration",
      content = @Content(schema = @Schema(implementation = MigrationView.class)))
  public MigrationView undo(
      @PathParam("key") @Size(max = 64) String key,
      @PathParam("id") @Size(max = 36) String id,
      @Valid @NotNull UndoRequest request) {
    return planned(change.undo(key, id, caller.user(), request.reason()));
  }

  private MigrationView planned(Migration migration) {
    MigrationView.Detail detail =
        new MigrationView.Detail(cases.left(migration), change.plan(migration.route()));
    return MigrationView.of(migration, cases.counts(migration.id), detail, zone);
  }
}
