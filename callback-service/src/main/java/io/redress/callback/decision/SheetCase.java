package io.redress.callback.decision;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case that a table has to pass. Values are written as texts, nothing as an empty one.
 *
 * @param in values of the inputs; those that are not named are nothing
 * @param out values that the outputs must have; those that are not named may be anything
 */
@Schema(
    name = "TestCase",
    examples =
        "{\"name\": \"A VIP is called\", \"in\": {\"tier\": \"VIP\"}, \"out\": {\"decision\":"
            + " \"CALL\", \"reason\": \"VIP\"}}")
public record SheetCase(String name, Map<String, String> in, Map<String, String> out) {}
