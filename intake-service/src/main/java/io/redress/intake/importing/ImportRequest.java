package io.redress.intake.importing;

import java.io.InputStream;

/** What a client asks to import, as it was sent; {@code null} where it says nothing. */
record ImportRequest(
    String profile,
    String source,
    String mapping,
    String zone,
    String channel,
    String category,
    String closed,
    String lifecycle,
    InputStream file) {

  /** With what a profile says where this says nothing. */
  ImportRequest over(ImportProfile kept) {
    return new ImportRequest(
        profile,
        source == null ? kept.source : source,
        mapping == null ? kept.mapping : mapping,
        zone == null ? kept.zone : zone,
        channel == null && kept.channel != null ? kept.channel.name() : channel,
        category == null ? kept.category : category,
        closed == null ? kept.closedWords : closed,
        lifecycle == null ? String.valueOf(kept.lifecycle) : lifecycle,
        file);
  }
}
