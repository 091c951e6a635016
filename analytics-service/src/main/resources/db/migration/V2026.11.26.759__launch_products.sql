-- By which complaints are found that name what was launched: its product in one spelling for all.
-- Null in launches from before, until the service has spelt them at its start.
alter table launch
  add column product_key varchar(200) null after product;
