-- One row for each event that was handled: a second delivery finds it and does nothing.
CREATE TABLE inbox (
  event_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  type VARCHAR(128) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (event_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- Events that could not be handled, as they came, with the reason.
CREATE TABLE inbox_set_aside (
  id CHAR(36) CHARACTER SET ascii NOT NULL,
  topic VARCHAR(249) CHARACTER SET ascii NOT NULL,
  topic_partition INT NOT NULL,
  topic_offset BIGINT NOT NULL,
  event_id VARCHAR(64) NULL,
  type VARCHAR(128) NULL,
  reason VARCHAR(32) NOT NULL,
  detail VARCHAR(500) NOT NULL,
  record_key VARCHAR(512) NULL,
  headers LONGTEXT NOT NULL,
  payload LONGBLOB NULL,
  set_aside_at DATETIME(6) NOT NULL,
  replayed_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY inbox_set_aside_place (topic, topic_partition, topic_offset),
  KEY inbox_set_aside_waiting (replayed_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
