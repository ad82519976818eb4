-- In which other languages something of the record can be read; derived, never an edit, so the record's version stays.
alter table library.resource add column wordsIn text not null default '';

-- A record in another language: the work on it, and below every text of it that was published.
create sequence library.translation_id start with 50 increment by 50;
create table library.translation (
    id          bigint primary key,
    resource_id bigint not null references library.resource on delete cascade,
    language    text not null,
    status      text not null,
    making      text not null,
    translator  bigint,
    sourceNo    integer not null,
    work        text not null,
    letter      text not null,
    publishedNo integer,
    createdAt   timestamptz not null,
    changedAt   timestamptz not null,
    version     integer not null,
    unique (resource_id, language),
    constraint published_with_a_text check (status <> 'PUBLISHED' or publishedNo is not null)
);

create index translation_in_hand on library.translation (changedAt, id) where status <> 'PUBLISHED';

create sequence library.translation_text_id start with 50 increment by 50;
create table library.translation_text (
    id             bigint primary key,
    translation_id bigint not null references library.translation on delete cascade,
    no             integer not null,
    sourceNo       integer not null,
    making         text not null,
    translator     bigint,
    reviewer       bigint,
    title          text not null,
    summary        text not null,
    words          text not null,
    publishedAt    timestamptz not null,
    unique (translation_id, no),
    constraint nobody_reviews_their_own check (reviewer is null or translator is null or reviewer <> translator)
);

-- A few sentences of a record for readers of a language it has not been translated into.
create sequence library.brief_id start with 50 increment by 50;
create table library.brief (
    id          bigint primary key,
    resource_id bigint not null references library.resource on delete cascade,
    language    text not null,
    sourceNo    integer not null,
    words       text not null,
    writer      bigint not null,
    writtenAt   timestamptz not null,
    version     integer not null,
    unique (resource_id, language)
);

-- What readers have seen stays as they saw it. Sample content alone may be removed.
create function library.refuse_change_of_translation_text() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from library.translation t join library.resource r on r.id = t.resource_id
            where t.id = old.translation_id and r.sample) then
        return old;
    end if;
    raise exception 'text % of translation % is published and never changes', old.no, old.translation_id;
end $$;
create trigger translation_text_never_changes before update or delete on library.translation_text
    for each row execute function library.refuse_change_of_translation_text();
