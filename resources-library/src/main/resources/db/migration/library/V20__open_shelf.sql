-- Other catalogues that took a record over must hear when it changes and when it is taken back.
alter table library.resource add column openSince timestamptz;
alter table library.resource add column disclosedAt timestamptz;
update library.resource set disclosedAt = coalesce(withdrawnAt, publishedAt) where publishedNo is not null;
update library.resource set openSince = publishedAt where sensitivity = 'PUBLIC' and publishedNo is not null;
create index resource_disclosed on library.resource (disclosedAt, id) where openSince is not null;
