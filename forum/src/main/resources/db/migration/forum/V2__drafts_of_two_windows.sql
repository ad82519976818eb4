-- A draft keeps the key it will be posted under, so that two windows post it once; without a language the words will tell it.
alter table forum.draft alter column language drop not null;
alter table forum.draft add column creationKey text not null default '';
