-- Lists that are read by cursor, each in its own order to a unique key.
create index use_report_newest on library.use_report (resource_id, reportedAt desc, id desc) where status <> 'WITHDRAWN';
create index bookmark_newest on library.bookmark (member, keptAt desc, id desc);
drop index library.record_collection_owner;
create index record_collection_newest on library.record_collection (owner, changedAt desc, id desc);
drop index library.resource_author;
create index resource_author on library.resource (author, changedAt desc, id desc);
create index relation_from on library.relation (from_id, statedAt, id);
create index tie_stated on library.tie (resource_id, statedAt, id);
create index programme_named on library.programme (name, id);
create index harvest_source_named on library.harvest_source (lower(name), id);

-- What a program asks for twice with one key, because an answer was lost, is done once.
alter table library.use_report add column creationKey text;
alter table library.use_report add constraint one_report_per_key unique (reporter, creationKey);
alter table library.record_collection add column creationKey text;
alter table library.record_collection add constraint one_collection_per_key unique (owner, creationKey);
alter table library.relation add column creationKey text;
alter table library.relation add constraint one_relation_per_key unique (statedBy, creationKey);
alter table library.tie add column creationKey text;
alter table library.tie add constraint one_tie_per_key unique (statedBy, creationKey);
alter table library.harvest_source add column createdBy bigint;
alter table library.harvest_source add column creationKey text;
alter table library.harvest_source add constraint one_source_per_key unique (createdBy, creationKey);
