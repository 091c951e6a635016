-- Requests that create something, by the key their sender chose.
CREATE TABLE idempotency (
  caller VARCHAR(255) COLLATE utf8mb4_bin NOT NULL,
  operation VARCHAR(64) NOT NULL,
  idem_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint CHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resource_id VARCHAR(64) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (caller, operation, idem_key),
  KEY idempotency_age (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
