-- What one item asks of another department beside the diagram: the item that asked, and its words.
alter table work_item
  add column asked_by varchar(64) null,
  add column question text null,
  add column give_up_at datetime(6) null,
  add key ix_work_item_asked_by (asked_by),
  add key ix_work_item_give_up (give_up_at, id);

-- How many of them are open: a case without any asks for none.
alter table case_file add column asked int not null default 0;
