-- One row: which collection of Solr is live, and what is being built beside it.
create table search.index_state (
    id         smallint primary key check (id = 1),
    live       text,
    recipe     text,
    building   text,
    retired    text,
    wanted     boolean not null,
    done       bigint not null,
    total      bigint not null,
    startedAt  timestamptz,
    finishedAt timestamptz,
    failure    text
);
insert into search.index_state (id, wanted, done, total) values (1, true, 0, 0);
