-- Which event told last how many repeats a complaint has: a repeat can be parted from it again.
alter table complaint_fact add column repeats_stamp varchar(96) null;
