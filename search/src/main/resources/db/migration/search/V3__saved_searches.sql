-- A search that a member keeps, to hear what is new in it.
create sequence search.saved_search_id start with 50 increment by 50;
create table search.saved_search (
    id          bigint primary key,
    publicId    text not null unique,
    owner       bigint not null,
    name        text not null,
    query       text not null,
    frequency   text not null check (frequency in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    feed        integer not null,
    newsSince   timestamptz not null,
    ranAt       timestamptz not null,
    dueAt       timestamptz,
    leasedUntil timestamptz,
    createdAt   timestamptz not null,
    version     integer not null,
    unique (owner, query)
);
create index saved_search_due on search.saved_search (dueAt) where dueAt is not null;
create index saved_search_at_once on search.saved_search (ranAt) where frequency = 'AT_ONCE';

-- One letter to one owner about one search; what it tells of stands in search.told.
create sequence search.alert_letter_id start with 50 increment by 50;
create table search.alert_letter (
    id        bigint primary key,
    search    bigint not null references search.saved_search (id) on delete cascade,
    owner     bigint not null,
    createdAt timestamptz not null
);
create index alert_letter_search on search.alert_letter (search);

-- Every edition of a content that a search has told of, or had found when it was saved: the key keeps it from being told twice.
create table search.told (
    search  bigint not null references search.saved_search (id) on delete cascade,
    kind    text not null,
    refId   bigint not null,
    edition bigint not null,
    letter  bigint references search.alert_letter (id) on delete cascade,
    why     text not null,
    primary key (search, kind, refId, edition)
);
create index told_letter on search.told (letter) where letter is not null;

-- When something that can be found last changed: one row, rung by the outbox, heard by searches that tell at once.
create table search.bell (
    id     smallint primary key check (id = 1),
    rungAt timestamptz not null
);
insert into search.bell (id, rungAt) values (1, now());

-- Weights that an administrator put in force; the newest row counts, rows are never changed.
create table search.weights (
    version integer primary key,
    given   text not null,
    setBy   bigint not null,
    setAt   timestamptz not null
);
