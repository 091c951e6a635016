package io.redress.local.check;

/**
 * One record of the broker.
 *
 * @param id of the CloudEvent
 * @param key the complaint id
 * @param text key, headers and payload together, to be searched
 */
record LoggedEvent(String topic, String id, String type, String key, String payload, String text) {}
