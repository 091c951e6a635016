-- A share of new cases that goes to another version than the active one. Rows of the kinds CANARY and
-- CANARY_ENDED name the active version beside the one that takes the share.
alter table process_change
  add column base_version int null,
  add column share int null;
