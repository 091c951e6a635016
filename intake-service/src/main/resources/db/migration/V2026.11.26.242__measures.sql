-- Which measure of the catalogue was granted on the spot, and the billing error that its compensation was computed from, in
-- minor units of the compensation's currency.
alter table complaint
  add column resolved_measure_code varchar(64) character set ascii collate ascii_bin null,
  add column resolved_error bigint null;
