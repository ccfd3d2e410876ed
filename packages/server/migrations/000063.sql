-- People are numbered apart from messages: a million of them fill 16 blocks of their own, instead of some places in each of
-- hundreds, so that what many are called fills a page from one block.
create sequence search_contacts_n start 1099511627776 owned by search_entries.n;
-- They are read and numbered anew by the job.
delete from search_entries where kind = 'c';
delete from reading_progress where reading = 'search contacts';

-- The entries of the organisation that carry all marks and words of `asked`, the newest before `before` first. Behind the wall
-- the index of words would not be used, so this passes the wall, and asks for the organisation itself.
-- Words that are everywhere fill a page from the newest blocks; rare ones are fetched all at once. Neither sorts what it need not.
create or replace function search_page(asked tsquery, before bigint, most int)
returns table (n bigint, source_id uuid, contact_id uuid, at timestamptz)
language plpgsql stable security definer set search_path from current
-- Whatever it expects of a word, only the index of words finds it fast: never the one of the order.
set enable_indexscan = off set enable_seqscan = off as $$
#variable_conflict use_column
declare
  organisation uuid := current_organisation();
  mine tsquery;
  upper_bound bigint;
  lower_block bigint := 0;
  block bigint;
  missing int := most;
  got int;
  looked int := 0;
begin
  if organisation is null then
    return;
  end if;
  mine := quote_literal('@' || organisation)::tsquery && asked;
  if asked::text like '%''~c''%' then
    select coalesce(max(e.n), 0) into upper_bound from search_entries e;
    lower_block := (1::bigint << 40) >> 16;
  else
    select coalesce(max(e.n), 0) into upper_bound from search_entries e where e.n < 1::bigint << 40;
  end if;
  upper_bound := least(before, upper_bound + 1);
  block := (upper_bound - 1) >> 16;
  while block >= lower_block and missing > 0 loop
    return query
      select e.n, e.source_id, e.contact_id, e.at from search_entries e
      where e.words @@ (quote_literal('#' || block)::tsquery && mine) and e.n + 0 < upper_bound
      order by e.n desc limit missing;
    get diagnostics got = row_count;
    missing := missing - got;
    looked := looked + 1;
    block := block - 1;
    exit when missing > 0 and looked = 3;
  end loop;
  if missing > 0 and block >= lower_block then
    if (select count(*) from (
      select from search_entries e where e.words @@ mine and e.n + 0 < (block + 1) << 16 limit 3001) rare) <= 3000 then
      return query
        select e.n, e.source_id, e.contact_id, e.at from search_entries e
        where e.words @@ mine and e.n + 0 < (block + 1) << 16
        order by e.n desc limit missing;
      return;
    end if;
    while block >= lower_block and missing > 0 loop
      return query
        select e.n, e.source_id, e.contact_id, e.at from search_entries e
        where e.words @@ (quote_literal('#' || block)::tsquery && mine)
        order by e.n desc limit missing;
      get diagnostics got = row_count;
      missing := missing - got;
      block := block - 1;
    end loop;
  end if;
end $$;
