package io.redress.intake.messaging;

import jakarta.validation.constraints.NotNull;

/** What is read of {@code launch.watched} and {@code launch.closed}. */
record LaunchEnded(@NotNull String launchId) {}
