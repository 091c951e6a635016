-- Who has an item done by somebody else, and answers for it.
alter table work_item
  add column delegated_by varchar(100) null,
  add key ix_work_item_delegated (delegated_by, sort_due_at, id);
