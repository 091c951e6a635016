package io.redress.kit.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Masks numbers in what a span says of its request's address, before anything is exported: a
 * customer's number may stand in a path or a query.
 */
@ApplicationScoped
public class MaskedSpans implements SpanProcessor {
  private static final List<AttributeKey<String>> ADDRESSES =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("http.target"),
          AttributeKey.stringKey("http.url"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> address : ADDRESSES) {
      String value = span.getAttribute(address);
      if (value != null) {
        span.setAttribute(address, Masking.text(value));
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // Attributes that come later name routes and results, not addresses.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
