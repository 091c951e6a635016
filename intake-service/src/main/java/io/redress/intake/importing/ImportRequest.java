package io.redress.intake.importing;

import java.io.InputStream;

/** What a client asks to import, as it was sent; {@code null} where it says nothing. */
record ImportRequest(
    String source,
    String mapping,
    String zone,
    String channel,
    String category,
    String closed,
    String lifecycle,
    InputStream file) {}
