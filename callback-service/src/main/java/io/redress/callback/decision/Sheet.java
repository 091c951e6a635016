package io.redress.callback.decision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a table must answer before it decides: 1 to 200 cases. */
@Schema(name = "TestSheet")
public record Sheet(List<SheetCase> cases) {}
