-- What in a file seems to tell who somebody is, noted once when it is read: in its text, and in what it says of its making.
create table files.mark (
    file_id     bigint not null references files.file on delete cascade,
    no          integer not null,
    part        text not null,
    page        integer not null,
    kind        text not null,
    wordsBefore text not null,
    words       text not null,
    wordsAfter  text not null,
    primary key (file_id, no)
);
