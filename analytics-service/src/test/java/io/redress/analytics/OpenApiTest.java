package io.redress.analytics;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.OpenApiDrift;

@QuarkusTest
class OpenApiTest extends OpenApiDrift {}
