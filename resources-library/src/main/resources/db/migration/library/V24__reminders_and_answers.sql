-- Since when a record stands where it stands, so that whoever has it in hand can be reminded by age.
alter table library.resource add column stateSince timestamptz not null default now();
update library.resource set stateSince = changedAt;
create index resource_state on library.resource (stateSince, id) where status in
    ('SUBMITTED', 'IN_REVIEW', 'LANGUAGE_CHECK', 'ACCEPTED', 'REVISE', 'LANGUAGE_REVISE');

-- The day on which somebody should ask whether the published version still holds.
alter table library.resource add column reviewBy timestamptz;
update library.resource r set reviewBy = cast(cast(v.facts as jsonb) ->> 'reviewBy' as date)
    from library.resource_version v where v.resource_id = r.id and v.no = r.publishedNo and cast(v.facts as jsonb) ->> 'reviewBy' <> '';
create index resource_review_by on library.resource (reviewBy, id) where reviewBy is not null;

-- What people were reminded of: once for each step of an age.
create sequence library.reminder_id start with 50 increment by 50;
create table library.reminder (
    id          bigint primary key,
    resource_id bigint not null references library.resource on delete cascade,
    since       timestamptz not null,
    step        integer not null,
    remindedAt  timestamptz not null,
    unique (resource_id, since, step)
);

-- What the author answers to a remark of a decided review, which itself never changes: place is the remark's number from 1.
create sequence library.remark_answer_id start with 50 increment by 50;
create table library.remark_answer (
    id        bigint primary key,
    review_id bigint not null references library.review on delete cascade,
    place     integer not null,
    answer    text not null,
    settled   boolean not null,
    changedAt timestamptz not null,
    version   integer not null,
    unique (review_id, place)
);
