package io.redress.analytics;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.redress.embedded.EmbeddedServers;

/** The database and the broker of all tests of this service. */
@QuarkusTestResource(
    value = EmbeddedServers.class,
    restrictToAnnotatedClass = false,
    initArgs = @ResourceArg(name = "schema", value = "analytics"))
final class TestServers {}
