package io.redress.callback.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of callbacks. */
@Schema(name = "CallbackPage")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallbackPage(
    List<CallbackView> items,
    @Schema(description = "Send as cursor to get the next page; left out on the last")
        String next) {}
