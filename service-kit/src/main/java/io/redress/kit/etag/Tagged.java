package io.redress.kit.etag;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that carry the version of what they show, for the {@code If-Match} of a change. */
public final class Tagged {
  private Tagged() {}

  /** 200 with the version as entity tag. */
  public static <T> RestResponse<T> ok(T view, long version) {
    return ResponseBuilder.ok(view).header("ETag", Versions.tag(version)).build();
  }

  /** 201 with the version as entity tag, and where the thing is. */
  public static <T> RestResponse<T> created(String path, T view, long version) {
    return ResponseBuilder.<T>created(URI.create(path))
        .entity(view)
        .header("ETag", Versions.tag(version))
        .build();
  }
}
