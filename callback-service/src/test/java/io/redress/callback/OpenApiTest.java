package io.redress.callback;

import io.quarkus.test.junit.QuarkusTest;
import io.redress.kit.testing.OpenApiDrift;

@QuarkusTest
class OpenApiTest extends OpenApiDrift {}
