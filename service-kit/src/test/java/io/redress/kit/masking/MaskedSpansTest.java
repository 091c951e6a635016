package io.redress.kit.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskedSpansTest {
  @Test
  void aCustomersNumberIsInNoAddressOfASpan() {
    List<ReadableSpan> ended = new ArrayList<>();
    try (SdkTracerProvider tracing =
        SdkTracerProvider.builder()
            .addSpanProcessor(new MaskedSpans())
            .addSpanProcessor(new Collected(ended))
            .build()) {
      tracing
          .get("test")
          .spanBuilder("GET")
          .setAttribute("url.path", "/api/v1/customers/13800001234")
          .setAttribute("url.query", "number=13800001234&limit=50")
          .setAttribute("http.request.method", "GET")
          .startSpan()
          .end();
    }
    ReadableSpan span = ended.get(0);
    assertEquals(
        "/api/v1/customers/138****1234", span.getAttribute(AttributeKey.stringKey("url.path")));
    assertEquals(
        "number=138****1234&limit=50", span.getAttribute(AttributeKey.stringKey("url.query")));
    assertEquals("GET", span.getAttribute(AttributeKey.stringKey("http.request.method")));
  }

  private record Collected(List<ReadableSpan> spans) implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
      span.setAttribute("test", "collected");
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      spans.add(span);
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
