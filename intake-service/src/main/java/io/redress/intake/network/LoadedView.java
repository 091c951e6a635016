package io.redress.intake.network;

import io.redress.intake.file.Refusal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a bulk load. */
@Schema(name = "NetworkLoad")
public record LoadedView(
    @Schema(description = "Lines or features that were read, without header and blank ones")
        long read,
    @Schema(description = "That are new on the map") long added,
    @Schema(description = "That were there and are otherwise now") long changed,
    @Schema(description = "That were there as they are in the file") long unchanged,
    @Schema(description = "That are not taken") long refused,
    @Schema(
            description =
                "Why not, by the number of the line (the header is 1) or of the feature (the first"
                    + " is 1); of the first thousand refused. Values are not repeated")
        List<Refusal> refusals) {}
