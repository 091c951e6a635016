package io.redress.intake.importing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A profile as it is to be. */
@Schema(
    name = "ImportProfileRequest",
    requiredProperties = "mapping",
    examples =
        """
        {"source": "old-crm", "zone": "Asia/Shanghai", "category": "other.other",
         "mapping": {"externalId": "工单号", "registeredAt": "受理时间", "title": "标题",
                     "category": "分类", "channel": "来源"},
         "words": {"category": {"话费争议": "basic-business.bill-disputed"},
                   "channel": {"10086": "HOTLINE", "*": "WEB"}},
         "closed": ["已办结"], "lifecycle": false}
        """)
record ImportProfileRequest(
    @Schema(description = "The system that the tickets come from")
        @Pattern(
            regexp = ImportChecks.NAME,
            message = "must be 1 to 64 letters, digits, dots, hyphens and underscores")
        String source,
    @NotEmpty
        @Size(max = 16)
        @Schema(description = "Columns by the fields that they tell, as for POST /imports")
        Map<
                @NotBlank @Size(max = 30) String,
                @NotBlank @Size(max = 100)
                @Pattern(regexp = "[^,]*", message = "must have no comma") String>
            mapping,
    @Size(max = 64) @Schema(description = "Of times without an offset") String zone,
    @Size(max = 30) @Schema(description = "Of lines that tell none") String channel,
    @Size(max = 64) @Schema(description = "Code of a leaf, for lines that tell none")
        String category,
    @Size(max = 50) @Schema(description = "Words in the status column of tickets that are done")
        List<
                @NotBlank @Size(max = 100)
                @Pattern(regexp = "[^,]*", message = "must have no comma") String>
            closed,
    @Schema(description = "Whether cases start for them; false when left out") Boolean lifecycle,
    @Valid WordsPart words) {

  /** What the other system calls our categories and channels; {@code *} stands for all others. */
  @Schema(name = "ImportWords")
  record WordsPart(
      @Size(max = 500)
          Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 64) String> category,
      @Size(max = 100)
          Map<@NotBlank @Size(max = 100) String, @NotBlank @Size(max = 30) String> channel) {}

  TheirWords theirWords() {
    return words == null ? TheirWords.NONE : new TheirWords(words.category(), words.channel());
  }

  /** The mapping as the parameter of an import has it. */
  String writtenMapping() {
    return String.join(
        ",",
        mapping.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).toList());
  }

  String writtenClosed() {
    return closed == null ? null : String.join(",", closed);
  }
}
