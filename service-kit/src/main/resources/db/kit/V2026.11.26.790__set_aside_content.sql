-- A broker that is built anew counts from its beginning again, so a place alone no longer says which event is meant: what
-- came there does, too. The digest is SHA-256 of the event's id and its payload, as SetAside computes it.
ALTER TABLE inbox_set_aside ADD COLUMN content CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE inbox_set_aside
SET content = SHA2(CONCAT(CAST(COALESCE(event_id, '') AS BINARY), COALESCE(payload, '')), 256);

ALTER TABLE inbox_set_aside
  MODIFY COLUMN content CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  DROP KEY inbox_set_aside_place,
  ADD UNIQUE KEY inbox_set_aside_place (topic, topic_partition, topic_offset, content);
