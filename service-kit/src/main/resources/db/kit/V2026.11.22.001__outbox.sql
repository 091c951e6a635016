-- Events that commit with the state they tell of. Columns up to tracingspancontext are those of
-- Debezium's outbox event router; seq is the order of publishing, bucket the range of the key.
CREATE TABLE outbox (
  seq BIGINT NOT NULL AUTO_INCREMENT,
  id CHAR(36) CHARACTER SET ascii NOT NULL,
  aggregatetype VARCHAR(64) NOT NULL,
  aggregateid VARCHAR(64) NOT NULL,
  type VARCHAR(128) NOT NULL,
  payload LONGTEXT NOT NULL,
  `timestamp` DATETIME(6) NOT NULL,
  tracingspancontext VARCHAR(256) NULL,
  bucket SMALLINT NOT NULL,
  published_at DATETIME(6) NULL,
  PRIMARY KEY (seq),
  KEY outbox_publishing (published_at, seq)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
