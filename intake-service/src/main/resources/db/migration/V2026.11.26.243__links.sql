-- Whether it was taken over as history: then it never had a lifecycle, and gets none by being parted from its issue.
alter table complaint
  add column history boolean not null default false,
  -- When its own case ended as a duplicate and it joined the issue that it was linked to.
  add column joined_at datetime(6) null;

update complaint c join imported_ticket t on t.complaint_id = c.id join import_job j on j.id = t.import_id
  set c.history = true
  where c.disposition = 'IMPORTED' or (c.id <> c.issue_id and j.lifecycle = false);

-- Who linked which tickets or parted them, when and why (sealed, with room for that); joined by nobody but verification.
create table link_change (
  id char(36) character set ascii collate ascii_bin not null primary key,
  complaint_id char(36) character set ascii collate ascii_bin not null,
  related_id char(36) character set ascii collate ascii_bin not null,
  what varchar(16) character set ascii collate ascii_bin not null,
  reason varchar(2200) null,
  changed_by varchar(100) null,
  at datetime(6) not null,
  key link_change_of_complaint (complaint_id, id)
) default character set utf8mb4 collate utf8mb4_unicode_ci;
