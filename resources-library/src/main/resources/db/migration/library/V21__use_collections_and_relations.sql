-- What is counted of a published record, derived by one function: never an edit, so the record's version stays.
alter table library.resource add column evidence text not null default 'SAID_BY_ITS_AUTHOR';
alter table library.resource add column publishedRegions text not null default '';
update library.resource r set publishedRegions = r.regions, evidence = case
        when r.sourceId is not null then 'CATALOGUED_NOT_REVIEWED_HERE'
        when v.reviewers >= 2 then 'TWO_REVIEWERS_ACCEPTED'
        else 'SAID_BY_ITS_AUTHOR' end
    from library.resource_version v where v.resource_id = r.id and v.no = r.publishedNo;
update library.resource r set evidence = 'RESULTS_WITH_INDICATORS'
    from library.resource_version v join library.version_text t on t.version_id = v.id and t.language = v.language
    where v.resource_id = r.id and v.no = r.publishedNo and r.kind = 'PRACTICE' and r.evidence = 'SAID_BY_ITS_AUTHOR'
        and jsonb_path_exists(cast(t.words as jsonb), '$.results[*] ? (@.indicator != "" && @.value != "")');

create sequence library.use_report_id start with 50 increment by 50;
create table library.use_report (
    id           bigint primary key,
    publicId     text not null unique,
    resource_id  bigint not null references library.resource on delete cascade,
    reporter     bigint not null,
    organisation bigint,
    outcome      text not null,
    country      text not null,
    place        text not null,
    changed      text not null,
    why          text not null,
    language     text not null,
    status       text not null,
    hiddenWhy    text,
    reportedAt   timestamptz not null,
    changedAt    timestamptz not null,
    version      integer not null,
    constraint hidden_with_a_reason check ((status = 'HIDDEN') = (hiddenWhy is not null))
);
create unique index one_report_for_each_place on library.use_report (resource_id, reporter, country, lower(place)) where status <> 'WITHDRAWN';
create unique index one_report_for_each_team on library.use_report (resource_id, organisation, country, lower(place))
    where status <> 'WITHDRAWN' and organisation is not null;
create index use_report_reporter on library.use_report (reporter);

create sequence library.record_collection_id start with 50 increment by 50;
create table library.record_collection (
    id          bigint primary key,
    publicId    text not null unique,
    owner       bigint not null,
    language    text not null,
    title       text not null,
    description text not null,
    open        boolean not null,
    sample      boolean not null,
    createdAt   timestamptz not null,
    changedAt   timestamptz not null,
    version     integer not null
);
create index record_collection_owner on library.record_collection (owner, changedAt desc);
create index record_collection_open on library.record_collection (changedAt desc, id desc) where open;

create sequence library.collection_item_id start with 50 increment by 50;
create table library.collection_item (
    id            bigint primary key,
    collection_id bigint not null references library.record_collection on delete cascade,
    resource_id   bigint not null references library.resource on delete cascade,
    place         integer not null,
    note          text not null,
    unique (collection_id, resource_id)
);
create index collection_item_resource on library.collection_item (resource_id);

create sequence library.bookmark_id start with 50 increment by 50;
create table library.bookmark (
    id          bigint primary key,
    member      bigint not null,
    resource_id bigint not null references library.resource on delete cascade,
    keptAt      timestamptz not null,
    unique (member, resource_id)
);
create index bookmark_resource on library.bookmark (resource_id);

create sequence library.relation_id start with 50 increment by 50;
create table library.relation (
    id        bigint primary key,
    publicId  text not null unique,
    from_id   bigint not null references library.resource on delete cascade,
    to_id     bigint not null references library.resource on delete cascade,
    kind      text not null,
    kept      text not null,
    changed   text not null,
    why       text not null,
    result    text not null,
    outcome   text,
    impact    boolean not null,
    statedBy  bigint not null,
    statedAt  timestamptz not null,
    version   integer not null,
    unique (from_id, to_id, kind),
    constraint nothing_relates_to_itself check (from_id <> to_id)
);
create index relation_to on library.relation (to_id, kind);
