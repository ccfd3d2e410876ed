-- What is known from each data source of an organisation's settings, and how the last tries went.
create table data_tables (
  organisation_id uuid not null references organisations,
  key text not null,
  -- The definition that the table was read with; another definition starts afresh.
  definition json not null,
  -- The last good values (core/data's DataTable); null until a first version was read.
  content json,
  as_of date,
  fetched_at timestamptz,
  -- The last try, good or not, and what was wrong with it.
  tried_at timestamptz not null default now(),
  last_error text,
  failures int not null default 0,
  -- Where the last version came from and the marks by which its server tells whether there is a newer one.
  location text,
  etag text,
  last_modified text,
  due_at timestamptz not null,
  primary key (organisation_id, key)
);
