package io.redress.intake.network;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.redress.intake.file.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items of a GeoJSON feature collection (RFC 7946): points, with their fields as properties, and
 * the feature's id for a code that is not among them. Features of another geometry are refused, one
 * by one.
 */
final class GeoJsonItems implements WrittenItems {
  private static final int DEEPEST = 32;
  private static final int LONGEST_TEXT = 100_000;
  private static final String GEOMETRY = "geometry";
  private static final String FEATURE = "feature";

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNumberLength(100)
                  .maxNameLength(500)
                  .build())
          .build();

  /** A feature as it was read so far; its members come in any order. */
  private static final class Feature {
    private final Map<NetworkField, String> values = new EnumMap<>(NetworkField.class);
    private String id;
    private String geometry;
    private final List<String> coordinates = new ArrayList<>();
  }

  private final JsonParser parser;
  private long number;
  private boolean begun;

  GeoJsonItems(InputStream file) throws IOException {
    parser = FACTORY.createParser(file);
  }

  @Override
  public Optional<WrittenItem> next() {
    try {
      if (!begun) {
        begun = true;
        begin();
      }
      number++;
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_ARRAY) {
        return Optional.empty();
      }
      if (token == null) {
        throw new IOException("The collection does not end");
      }
      if (token != JsonToken.START_OBJECT) {
        parser.skipChildren();
        return Optional.of(WrittenItem.refused(number, FEATURE, "is no object"));
      }
      return Optional.of(item(feature()));
    } catch (IOException noJson) {
      throw new UnreadableFileException(Math.max(1, number), noJson);
    }
  }

  /** Goes on to the array of features. */
  private void begin() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("No object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("features") && value == JsonToken.START_ARRAY) {
        return;
      }
      parser.skipChildren();
    }
    throw new IOException("No features");
  }

  private Feature feature() throws IOException {
    Feature feature = new Feature();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("properties") && value == JsonToken.START_OBJECT) {
        properties(feature);
      } else if (name.equals(GEOMETRY) && value == JsonToken.START_OBJECT) {
        geometry(feature);
      } else if (name.equals("id")) {
        feature.id = scalar(value);
      } else {
        parser.skipChildren();
      }
    }
    return feature;
  }

  private void properties(Feature feature) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Optional<NetworkField> field = NetworkField.of(parser.currentName());
      JsonToken value = parser.nextToken();
      String text = value == JsonToken.START_ARRAY ? joined() : scalar(value);
      if (field.isPresent() && !text.isBlank()) {
        feature.values.put(field.get(), text.strip());
      }
    }
  }

  /** The scalars of an array, as a list is written in a CSV file. */
  private String joined() throws IOException {
    StringBuilder joined = new StringBuilder();
    for (JsonToken value = parser.nextToken();
        value != JsonToken.END_ARRAY;
        value = parser.nextToken()) {
      String text = scalar(value);
      if (joined.length() <= LONGEST_TEXT && !text.isBlank()) {
        joined.append(joined.isEmpty() ? "" : ";").append(text);
      }
    }
    return joined.toString();
  }

  private String scalar(JsonToken value) throws IOException {
    if (value == null) {
      throw new IOException("The feature does not end");
    }
    if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  private void geometry(Feature feature) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("type") && value == JsonToken.VALUE_STRING) {
        feature.geometry = parser.getText();
      } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
        coordinates(feature);
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Longitude, latitude and perhaps a height; the points of other geometries are passed over. */
  private void coordinates(Feature feature) throws IOException {
    for (JsonToken value = parser.nextToken();
        value != JsonToken.END_ARRAY;
        value = parser.nextToken()) {
      if (value == null) {
        throw new IOException("The coordinates do not end");
      }
      if (value.isNumeric() && feature.coordinates.size() < 2) {
        feature.coordinates.add(degrees());
      } else {
        parser.skipChildren();
      }
    }
  }

  /** Plain, where that is not longer than it should be: 1e999 is a number as well. */
  private String degrees() throws IOException {
    double value = parser.getDoubleValue();
    return Math.abs(value) < 1_000 ? BigDecimal.valueOf(value).toPlainString() : parser.getText();
  }

  private WrittenItem item(Feature feature) {
    if (feature.geometry == null) {
      return WrittenItem.refused(number, GEOMETRY, "is missing");
    }
    if (!feature.geometry.equals("Point")) {
      return WrittenItem.refused(
          number, GEOMETRY, "is no Point: send the point in its middle, and a radius");
    }
    if (feature.coordinates.size() < 2) {
      return WrittenItem.refused(number, GEOMETRY, "has no longitude and latitude");
    }
    feature.values.put(NetworkField.LON, feature.coordinates.get(0));
    feature.values.put(NetworkField.LAT, feature.coordinates.get(1));
    if (feature.id != null && !feature.id.isBlank()) {
      feature.values.putIfAbsent(NetworkField.CODE, feature.id.strip());
    }
    return WrittenItem.of(number, feature.values);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
