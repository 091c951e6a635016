-- The district that a customer belongs to, as subscribers are counted by it; a complaint keeps that of its registration.
alter table customer add column district varchar(64) null after branch;
alter table complaint add column district varchar(64) null after branch;
