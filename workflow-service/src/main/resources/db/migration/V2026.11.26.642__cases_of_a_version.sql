-- How many cases started on a version since when: what a share of new cases has come to.
alter table case_file add key ix_case_version (process_key, process_version, started_at);
