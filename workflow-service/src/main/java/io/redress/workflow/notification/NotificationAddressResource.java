package io.redress.workflow.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where those are written to who are told of escalations and breaches. */
@Path("/api/v1/notification-addresses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@RolesAllowed(Roles.ADMINISTRATOR)
public class NotificationAddressResource {
  /**
   * Where a role is written to.
   *
   * @param department absent: of every department
   */
  @Schema(name = "NotificationAddressRequest")
  public record AddressRequest(
      @NotBlank @Pattern(regexp = "team-leader|head|company-leadership|supervisor") String role,
      @Size(min = 1, max = 64) String department,
      @NotBlank
          @Size(max = 254)
          @Pattern(regexp = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,188}")
          String address) {}

  /** Where a role is written to. */
  @Schema(name = "NotificationAddress")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AddressView(String id, String role, String department, String address) {
    static AddressView of(NotificationAddress row) {
      return new AddressView(row.id, row.role, row.department, row.address);
    }
  }

  /** All addresses. */
  public record AddressList(List<AddressView> items) {}

  private final NotificationAddresses addresses;
  private final Caller caller;

  NotificationAddressResource(NotificationAddresses addresses, Caller caller) {
    this.addresses = addresses;
    this.caller = caller;
  }

  /** Every address. */
  @GET
  @Operation(
      operationId = "listNotificationAddresses",
      summary = "Where those are written to who are told; at most 500")
  public AddressList list() {
    return new AddressList(addresses.all().stream().map(AddressView::of).toList());
  }

  /** Adds one. */
  @POST
  @ResponseStatus(201)
  @Operation(
      operationId = "addNotificationAddress",
      summary = "Add an address of a role",
      description = "Sent again it adds nothing.")
  public AddressView add(@Valid @NotNull AddressRequest request) {
    return AddressView.of(
        addresses.add(request.role(), request.department(), request.address(), caller.user()));
  }

  /** Takes one out. */
  @DELETE
  @Path("/{id}")
  @ResponseStatus(204)
  @Operation(operationId = "removeNotificationAddress", summary = "Take an address out")
  public void remove(@PathParam("id") @Size(max = 36) String id) {
    addresses.remove(id);
  }
}
