package io.redress.intake.frequency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.frequency.Strategies.Strategy;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a number complains, and what is recommended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "HighFrequency")
public record HighFrequencyView(
    @Schema(description = "Whether it is a high-frequency customer now: the state ACTIVE")
        boolean active,
    @Schema(
            description =
                "ACTIVE: by one of the windows; INACTIVE: was so in the last 12 months and is not"
                    + " now; NONE")
        FrequencyState state,
    @Schema(description = "Complaints in the last 7 days; 1000 stands for as many or more")
        int last7Days,
    @Schema(description = "Complaints in the last 30 days; 1000 stands for as many or more")
        int last30Days,
    @Schema(
            description =
                "The last instant at which it is, or was, a high-frequency customer by what was"
                    + " reported; absent in the state NONE")
        OffsetDateTime until,
    @Schema(
            description =
                "About what: of an active one the last 30 days, of an inactive one the 30 days"
                    + " before it ended; absent in the state NONE")
        Causes causes,
    @Schema(description = "What to do; absent in the state NONE") Strategy strategy) {}
