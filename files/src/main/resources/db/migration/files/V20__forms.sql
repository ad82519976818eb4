-- Word texts that are forms somebody filled in: their paragraphs are kept one by one, with the place of the form each stands in.
alter table files.file add column form boolean not null default false;

create table files.form_paragraph (
    file_id bigint not null references files.file on delete cascade,
    no      integer not null,
    field   text not null,
    tableNo integer not null,
    rowNo   integer not null,
    cellNo  integer not null,
    words   text not null,
    primary key (file_id, no)
);
