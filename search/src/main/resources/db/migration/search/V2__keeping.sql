-- Where the building of an index has come to, so that a node that takes it over goes on from there.
alter table search.index_state
    add making     text,
    add atKind     text not null default '',
    add atId       bigint not null default 0,
    add passedOver bigint not null default 0;

-- What the last comparison of index and database found, a row for each kind of content.
create table search.comparison (
    kind     text primary key,
    endedAt  timestamptz not null,
    expected bigint not null,
    missing  bigint not null,
    stale    bigint not null,
    surplus  bigint not null
);
