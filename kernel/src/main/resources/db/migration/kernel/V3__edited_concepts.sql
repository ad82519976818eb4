-- What administrators changed of the thesaurus that ships with the portal, or added to it: the whole concept as it stands now.
create sequence kernel.edited_concept_id start with 50 increment by 50;
create table kernel.edited_concept (
    id         bigint primary key,
    concept    text not null unique,
    state      text not null,
    replacedBy text,
    editedBy   bigint not null,
    editedAt   timestamptz not null,
    version    integer not null,
    constraint nothing_replaces_itself check (replacedBy is null or replacedBy <> concept)
);
