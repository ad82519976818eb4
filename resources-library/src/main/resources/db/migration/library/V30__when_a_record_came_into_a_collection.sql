-- Whoever took a collection along before that day does not have the record's files yet.
alter table library.collection_item add column addedAt timestamptz;
update library.collection_item i set addedAt = c.changedAt from library.record_collection c where c.id = i.collection_id;
alter table library.collection_item alter column addedAt set not null;
