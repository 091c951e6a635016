package io.redress.analytics.export;

import io.redress.analytics.figure.KnownParameters;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** What every address that answers with CSV does, whatever its lines tell. */
public abstract class CsvResource {
  /** The type of what is exported. */
  public static final String CSV = "text/csv";

  @Context UriInfo uri;

  /** Refuses a parameter of the request that is none of these. */
  protected void require(Set<String> known) {
    KnownParameters.require(known, uri.getQueryParameters());
  }

  /** A list as a file of this name, written while it is sent. */
  protected static RestResponse<StreamingOutput> file(String name, CsvPages.Writing lines) {
    StreamingOutput streamed = lines::to;
    return RestResponse.ResponseBuilder.ok(streamed, CSV + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .build();
  }
}
