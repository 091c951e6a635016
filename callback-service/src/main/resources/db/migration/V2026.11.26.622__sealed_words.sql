-- Room for sealed values: a key's name and four thirds of the value with 28 bytes more.
alter table callback_attempt modify note varchar(2200) null;
alter table callback_answers modify comment varchar(8200) null;
