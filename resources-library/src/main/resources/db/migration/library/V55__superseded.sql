-- Public ids of what everybody may read and takes the place of a record, a line each; derived from its relations.
alter table library.resource add column supersededBy text not null default '';
update library.resource r set supersededBy = n.ids
from (select l.to_id, string_agg(s.publicId, chr(10) order by s.id) as ids
      from library.relation l join library.resource s on s.id = l.from_id
      where l.kind = 'SUPERSEDES' and s.publishedNo is not null and s.withdrawnAt is null and s.sensitivity = 'PUBLIC'
      group by l.to_id) n
where n.to_id = r.id;
