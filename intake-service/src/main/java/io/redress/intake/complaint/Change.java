package io.redress.intake.complaint;

/**
 * How somebody asks for a change.
 *
 * @param complaintId the complaint as it was addressed; a repeat stands for its issue
 * @param key idempotency key, or {@code null}
 * @param ifMatch the version that the change is based on, or {@code null} for any
 */
public record Change(String complaintId, String key, String ifMatch, Viewer by) {}
