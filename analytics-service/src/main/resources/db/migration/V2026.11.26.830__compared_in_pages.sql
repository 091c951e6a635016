-- How far the comparison of one table is, while a rebuild is at it, and how many old rows were deleted.
alter table rebuild
  add column comparing text   null after compared,
  add column deleted   bigint not null default 0 after comparing;
