-- Fields that were put away. What contacts have in them stays where it is, and is shown again when the field comes back.
create table archived_fields (
  organisation_id uuid not null references organisations,
  key text not null,
  definition json not null,
  -- Where it stood among the fields of the settings.
  position int not null,
  by_name text not null default '',
  archived_at timestamptz not null default now(),
  primary key (organisation_id, key)
);
select wall('archived_fields');
