-- What a ticket brought along as it joined an issue as a duplicate, so that it can be parted from it as it was:
-- how often its customer had urged it, and its own repeats.
alter table link_change
  add column urges int null,
  add column along_with char(36) character set ascii collate ascii_bin null,
  add key link_change_along (along_with, at);
