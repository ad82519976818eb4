-- Two windows of one reviewer never overwrite each other; and it is kept that both came from near, because nobody else was free.
alter table library.review add column version integer not null default 0;
alter table library.review add column waived boolean not null default false;
