package io.redress.intake.messaging;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.NotNull;

/** What is read of {@code launch.watched} and {@code launch.closed}. */
record LaunchEnded(@NotNull @Identifier String launchId) {}
