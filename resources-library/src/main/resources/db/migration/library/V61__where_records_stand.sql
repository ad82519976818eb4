-- Where the published version stands: the cells of the map (dimension/level) and the countries it names (part/country), a line each.
alter table library.resource add column publishedCells text not null default '';
alter table library.resource add column publishedCountries text not null default '';
update library.resource r set publishedCells = coalesce(s.cells, ''), publishedCountries = coalesce(s.countries, '')
from (select v.resource_id, v.no,
          (select string_agg(distinct c.dimension || '/' || c.level, chr(10))
              from jsonb_to_recordset(cast(v.facts as jsonb) -> 'cells') as c(dimension text, level text)
              where c.dimension is not null and c.level is not null) as cells,
          (select string_agg(p.part || '/' || n.country, chr(10))
              from unnest(array['origin', 'transit', 'host', 'unspecified']) as p(part)
              cross join lateral jsonb_array_elements_text(cast(v.facts as jsonb) -> p.part) as n(country)) as countries
      from library.resource_version v) s
where s.resource_id = r.id and s.no = r.publishedNo;

-- What the map counts and its cells list: a row for every cell of every published record in each of its regions, and one without
-- a region. Derived from library.resource alone, as are the countries.
create table library.record_cell (
    resource_id bigint not null references library.resource on delete cascade,
    region      text not null,
    dimension   text not null,
    level       text not null,
    evidence    text not null,
    sensitivity text not null,
    author      bigint,
    publishedAt timestamptz not null,
    primary key (resource_id, region, dimension, level)
);

-- A row for every country that a published record names; where people left and where they return from is told of each.
create table library.record_country (
    resource_id bigint not null references library.resource on delete cascade,
    country     text not null,
    origin      boolean not null,
    host        boolean not null,
    evidence    text not null,
    sensitivity text not null,
    author      bigint,
    publishedAt timestamptz not null,
    primary key (resource_id, country)
);

create function library.cells_of(r library.resource) returns setof library.record_cell language sql stable as $$
    select distinct r.id, g.region, split_part(c.cell, '/', 1), split_part(c.cell, '/', 2),
        r.evidence, r.sensitivity, r.author, r.publishedAt
    from unnest(string_to_array(nullif(r.publishedCells, ''), chr(10))) as c(cell)
    cross join unnest(array_prepend('', string_to_array(nullif(r.publishedRegions, ''), chr(10)))) as g(region)
    where r.publishedNo is not null and r.withdrawnAt is null
$$;
create function library.countries_of(r library.resource) returns setof library.record_country language sql stable as $$
    select r.id, split_part(n.named, '/', 2), bool_or(n.named like 'origin/%'), bool_or(n.named like 'host/%'),
        r.evidence, r.sensitivity, r.author, r.publishedAt
    from unnest(string_to_array(nullif(r.publishedCountries, ''), chr(10))) as n(named)
    where r.publishedNo is not null and r.withdrawnAt is null
    group by split_part(n.named, '/', 2)
$$;
insert into library.record_cell select c.* from library.resource r cross join lateral library.cells_of(r) c;
insert into library.record_country select c.* from library.resource r cross join lateral library.countries_of(r) c;

create index record_cell_newest on library.record_cell (dimension, level, region, publishedAt desc, resource_id desc)
    include (sensitivity, author, evidence);
create index record_cell_author on library.record_cell (author) where author is not null and sensitivity <> 'PUBLIC';
create index record_country_best on library.record_country (country, evidence, publishedAt desc, resource_id desc)
    include (sensitivity, author);
create index record_country_author on library.record_country (author) where author is not null and sensitivity <> 'PUBLIC';
drop index library.resource_version_countries;

create function library.keep_where_it_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        delete from library.record_cell where resource_id = new.id;
        delete from library.record_country where resource_id = new.id;
    end if;
    insert into library.record_cell select * from library.cells_of(new);
    insert into library.record_country select * from library.countries_of(new);
    return null;
end $$;
create trigger a_new_record_stands after insert on library.resource
    for each row when (new.publishedNo is not null) execute function library.keep_where_it_stands();
create trigger a_record_stands_elsewhere after update on library.resource for each row
    when ((new.publishedCells, new.publishedCountries, new.publishedRegions, new.publishedNo, new.publishedAt, new.withdrawnAt,
           new.evidence, new.sensitivity, new.author)
        is distinct from (old.publishedCells, old.publishedCountries, old.publishedRegions, old.publishedNo, old.publishedAt,
           old.withdrawnAt, old.evidence, old.sensitivity, old.author))
    execute function library.keep_where_it_stands();
