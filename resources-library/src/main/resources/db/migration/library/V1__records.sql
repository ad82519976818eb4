create table library.programme (
    id        text primary key,
    name      text not null,
    shortName text not null,
    countries text not null,
    regions   text not null,
    funder    text not null,
    startYear integer,
    focus     text not null
);

create sequence library.resource_id start with 50 increment by 50;
create table library.resource (
    id             bigint primary key,
    publicId       text not null unique,
    kind           text not null,
    type           text not null,
    status         text not null,
    author         bigint,
    sourceId       text unique,
    importedHash   text,
    editedHere     boolean not null,
    sample         boolean not null,
    sensitivity    text not null,
    regions        text not null,
    workingNo      integer not null,
    publishedNo    integer,
    publishedAt    timestamptz,
    reviewer       bigint,
    waitingSince   timestamptz,
    withdrawnAt    timestamptz,
    withdrawnWhy   text,
    createdAt      timestamptz not null,
    changedAt      timestamptz not null,
    creationKey    text,
    version        integer not null,
    constraint one_record_per_key unique (author, creationKey),
    constraint published_as_a_whole check ((publishedNo is null) = (publishedAt is null)),
    constraint withdrawn_with_a_reason check ((status = 'WITHDRAWN') = (withdrawnWhy is not null)),
    constraint only_what_was_published_is_withdrawn check (status <> 'WITHDRAWN' or publishedNo is not null)
);
create index resource_newest on library.resource (publishedAt desc, id desc) where publishedNo is not null;
create index resource_waiting on library.resource (waitingSince, id) where waitingSince is not null;
create index resource_author on library.resource (author, changedAt desc);

create sequence library.resource_version_id start with 50 increment by 50;
create table library.resource_version (
    id          bigint primary key,
    resource_id bigint not null references library.resource,
    no          integer not null,
    language    text not null,
    facts       text not null,
    createdAt   timestamptz not null,
    publishedAt timestamptz,
    publishedBy bigint,
    reviewers   integer not null,
    unique (resource_id, no)
);

create sequence library.version_text_id start with 50 increment by 50;
create table library.version_text (
    id         bigint primary key,
    version_id bigint not null references library.resource_version,
    language   text not null,
    title      text not null,
    summary    text not null,
    words      text not null,
    unique (version_id, language)
);

create sequence library.review_id start with 50 increment by 50;
create table library.review (
    id          bigint primary key,
    resource_id bigint not null references library.resource,
    versionNo   integer not null,
    reviewer    bigint not null,
    takenAt     timestamptz not null,
    decidedAt   timestamptz,
    verdict     text,
    letter      text not null,
    rubric      text not null,
    comments    text not null
);
create index review_resource on library.review (resource_id, id);

-- What readers have seen stays as they saw it. Sample content alone may be removed.
create function library.refuse_change_of_published_version() returns trigger language plpgsql as $$
begin
    if old.publishedAt is not null then
        if tg_op = 'DELETE' and exists (select 1 from library.resource r where r.id = old.resource_id and r.sample) then
            return old;
        end if;
        raise exception 'version % of resource % is published and never changes', old.no, old.resource_id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_version_never_changes before update or delete on library.resource_version
    for each row execute function library.refuse_change_of_published_version();

create function library.refuse_change_of_published_text() returns trigger language plpgsql as $$
declare
    published boolean;
    removable boolean;
begin
    select v.publishedAt is not null, r.sample into published, removable
        from library.resource_version v join library.resource r on r.id = v.resource_id where v.id = old.version_id;
    if published and not (tg_op = 'DELETE' and removable) then
        raise exception 'text % belongs to a published version and never changes', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_text_never_changes before update or delete on library.version_text
    for each row execute function library.refuse_change_of_published_text();

-- A decided review is a letter sent.
create function library.refuse_change_of_decided_review() returns trigger language plpgsql as $$
begin
    if old.decidedAt is not null
            and not (tg_op = 'DELETE' and exists (select 1 from library.resource r where r.id = old.resource_id and r.sample)) then
        raise exception 'review % is decided and never changes', old.id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger decided_review_never_changes before update or delete on library.review
    for each row execute function library.refuse_change_of_decided_review();
