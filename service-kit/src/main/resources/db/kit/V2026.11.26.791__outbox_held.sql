-- Rows of a key whose first waiting row the broker refuses are held, so that what is read for all
-- others begins behind them. The index keeps its name for replicas of the release before.
ALTER TABLE outbox
  ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE,
  DROP INDEX outbox_publishing,
  ADD INDEX outbox_publishing (published_at, held, seq);
