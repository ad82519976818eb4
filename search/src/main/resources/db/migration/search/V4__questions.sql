-- How often a question was asked on a day, and how often it found nothing. Who asked stands nowhere.
create table search.question (
    day      date not null,
    language text not null,
    words    text not null,
    times    bigint not null,
    empty    bigint not null,
    primary key (day, language, words)
);
create index question_words on search.question (words, language);

-- Counts distinct people within a month: each falls into one of 4096 drawers by a hash whose salt is thrown away with the month,
-- so that a drawer stands for thousands of possible people, and later for nobody.
create table search.drawer (
    month    date not null,
    language text not null,
    words    text not null,
    drawer   smallint not null check (drawer between 0 and 4095),
    primary key (month, language, words, drawer)
);
create table search.salt (
    month date primary key,
    salt  text not null
);

-- Months that are over: how many people asked, kept only where they were five or more.
create table search.crowd (
    month    date not null,
    language text not null,
    words    text not null,
    people   integer not null check (people >= 5),
    primary key (month, language, words)
);

-- How often a place in the list was shown and how often it was opened.
create table search.place (
    day    date not null,
    rank   smallint not null check (rank between 1 and 100),
    shown  bigint not null,
    opened bigint not null,
    primary key (day, rank)
);
