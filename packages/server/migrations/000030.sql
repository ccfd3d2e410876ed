-- Knowing people: segments, changes made by people, imports, exports, and the proof that somebody was erased.

-- Lists and counts go through an organisation's contacts in order of their ids, which is that of their coming.
create index contacts_by_organisation on contacts (organisation_id, id);

-- A text as queries compare it: without space around it, in lower case by the rules of Unicode, as JavaScript does it.
do $$
declare
  rules text := coalesce(
    (select format('collate %I', collname) from pg_collation where collname = 'pg_unicode_fast'),
    (select format('collate %I', collname) from pg_collation where collname = 'pg_c_utf8'), '');
begin
  execute format($f$create function folded(said text) returns text language sql immutable parallel safe as
    $b$ select lower(btrim(said, E' \t\n\x0b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') %s) $b$ $f$, rules);
end $$;

-- What is no number or no instant has no value: one odd document must not end a count of a million.
create function as_number(said text) returns numeric language sql stable parallel safe as $$
  select case when pg_input_is_valid(said, 'numeric') then said::numeric end
$$;
create function as_instant(said text) returns timestamptz language sql stable parallel safe as $$
  select case when said ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d' and pg_input_is_valid(said, 'timestamptz') then said::timestamptz end
$$;

-- The addresses of a contact, without their schemes: those of one, or all.
create function address_paths(phone text, user_id text, details json, wanted text) returns setof text
language sql stable parallel safe as $$
  select path from (
    select 'whatsapp' as scheme, coalesce(phone, user_id) as path
    union all
    select split_part(urn, ':', 1),
      replace(replace(regexp_replace(substring(urn from '^[^:?#]+:([^?#]+)'), '%3f', '?', 'gi'), '%23', '#'), '%25', '%')
    from json_array_elements_text(details -> 'urns') as urn
  ) all_of_them
  where path <> '' and (wanted is null or scheme = wanted)
$$;

-- Changes to contacts that people, files and programs made, one row a change of several things at once; those that
-- journeys made stand in turns. `changes` is a list of what, its name, and the values before and after.
create table contact_changes (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  contact_id uuid not null,
  source text not null check (source in ('person', 'import', 'undo', 'program')),
  -- The member or key that did it, and its name of that day.
  by_id text,
  by_name text not null default '',
  import_id uuid,
  changes json not null,
  created_at timestamptz not null default now()
);
create index contact_changes_by_contact on contact_changes (contact_id, id);
create index contact_changes_by_import on contact_changes (import_id, contact_id) where import_id is not null;
select wall('contact_changes', 'select, insert');

-- A file of contacts: what it holds, how its columns are read, and how far the work is.
create table contact_imports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  file_name text not null,
  -- reading: rows arrive · draft: may be looked at and mapped · running · done · undoing · undone
  state text not null default 'reading' check (state in ('reading', 'draft', 'running', 'done', 'undoing', 'undone')),
  headers json not null,
  -- How columns are read, what to do with known people, groups to put them in; null until somebody said so.
  settings json,
  row_count int not null default 0,
  created_count int not null default 0,
  updated_count int not null default 0,
  skipped_count int not null default 0,
  rejected_count int not null default 0,
  by_id text,
  by_name text not null default '',
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index contact_imports_newest on contact_imports (organisation_id, id);
select wall('contact_imports');

create table contact_import_rows (
  import_id uuid not null,
  organisation_id uuid not null,
  row int not null,
  cells json,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'created', 'updated', 'skipped', 'rejected', 'undone')),
  contact_id uuid,
  problem json,
  primary key (import_id, row)
);
create index contact_import_rows_waiting on contact_import_rows (import_id, row) where outcome = 'waiting';
create index contact_import_rows_by_contact on contact_import_rows (contact_id) where contact_id is not null;
select wall('contact_import_rows');

-- A file that is being made, or ready to be fetched until it expires.
create table contact_exports (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- contacts: rows of CSV · person: everything about one, as JSON
  kind text not null check (kind in ('contacts', 'person')),
  file_name text not null,
  -- What is in it: a query, columns, or a contact; and whether personal data is left out.
  wanted json not null,
  state text not null default 'running' check (state in ('running', 'ready', 'failed')),
  row_count int not null default 0,
  by_id text,
  by_name text not null default '',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days'
);
create index contact_exports_newest on contact_exports (organisation_id, id);
select wall('contact_exports');

create table contact_export_parts (
  export_id uuid not null,
  organisation_id uuid not null,
  part int not null,
  content bytea not null,
  primary key (export_id, part)
);
select wall('contact_export_parts');

-- That somebody was erased, when, by whom and how much: nothing in it leads back to the person, and no row is changed.
create table contact_erasures (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- SHA-256 over all of the certificate and the one before it, so that a change would show.
  certificate text not null,
  previous text,
  removed json not null,
  by_id text,
  by_name text not null default '',
  erased_at timestamptz not null default now()
);
create index contact_erasures_newest on contact_erasures (organisation_id, id);
select wall('contact_erasures', 'select, insert');
