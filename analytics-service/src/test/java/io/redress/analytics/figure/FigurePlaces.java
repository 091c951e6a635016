package io.redress.analytics.figure;

import io.redress.analytics.fact.ComplaintFact;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a complaint is counted, as text: {@code satisfied → 2026-11-22 1/1}. */
public final class FigurePlaces {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private FigurePlaces() {}

  public static Map<String, String> of(ComplaintFact fact) {
    var places = new TreeMap<String, String>();
    for (var figure : Catalogue.figures()) {
      place(figure, fact).ifPresent(text -> places.put(figure.name(), text));
    }
    return places;
  }

  private static Optional<String> place(Figure figure, ComplaintFact fact) {
    return figure
        .of(fact, ZONE)
        .map(
            place ->
                place.day()
                    + (figure.unit().isShare() ? (place.counted() ? " 1/1" : " 0/1") : "")
                    + (figure.unit().isMeasured() ? " " + place.amount() : ""));
  }
}
