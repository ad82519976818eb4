create sequence kernel.standing_text_id start with 50 increment by 50;
create table kernel.standing_text (
    id       bigint primary key,
    name     text not null,
    language text not null,
    markdown text not null,
    editedBy bigint not null,
    editedAt timestamptz not null,
    version  integer not null,
    unique (name, language)
);
