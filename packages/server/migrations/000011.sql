-- Who may come in: people and how they sign in, which organisations they are members of, and what they did there.

-- People belong to the installation, not to an organisation: these five tables are the sign-in's, and hotline_api cannot see
-- them. better-auth reads and writes them; the columns are its fields.
create table users (
  id uuid primary key,
  name text not null,
  -- Lower case; what they sign in with.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table sign_ins (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  token text not null unique,
  -- The one that this session works for; null: the first one joined.
  current_organisation_id uuid references organisations,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_ins_by_user on sign_ins (user_id);

create table sign_in_methods (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  account_id text not null,
  provider_id text not null,
  -- A salted scrypt hash.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_methods_by_user on sign_in_methods (user_id);

create table sign_in_checks (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_checks_by_identifier on sign_in_checks (identifier);

create table second_factors (
  id uuid primary key,
  user_id uuid not null references users on delete cascade,
  -- Encrypted with the installation's secret, like the backup codes.
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count int default 0,
  locked_until timestamptz
);
create index second_factors_by_user on second_factors (user_id);

-- How often a sign-in failed, by account and by address (both hashed): each failure beyond the first few doubles the wait.
create table sign_in_failures (
  key bytea primary key,
  failures int not null,
  locked_until timestamptz not null,
  failed_at timestamptz not null default now()
);

-- Made once by the first process that needs it, where the environment brings none.
create table installation_secret (
  only_one boolean primary key default true check (only_one),
  secret text not null
);

-- A person's, or a program's, place in an organisation. Rows stay when somebody leaves: what they did keeps its name.
create table members (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  -- Null for a program.
  user_id uuid references users,
  name text not null,
  email text not null default '',
  role text not null check (role in ('admin', 'builder', 'operator', 'viewer')),
  -- Whether names and numbers of contacts are hidden from them; null: as is usual for the role.
  hides_personal_data boolean,
  joined_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (organisation_id, user_id)
);
create index members_by_user on members (user_id) where ended_at is null;
select wall('members', 'select, insert, update');

-- Links that let somebody in once: kept as SHA-256, so that reading the table opens nothing.
create table links (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('firstAdmin', 'invitation', 'passwordReset')),
  -- Null where the first admin names the organisation.
  organisation_id uuid references organisations,
  role text check (role in ('admin', 'builder', 'operator', 'viewer')),
  -- Whom it is for: an invitation may name an address, a reset names a user.
  email text,
  user_id uuid references users on delete cascade,
  made_by uuid references members,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index links_by_organisation on links (organisation_id);
select wall('links', 'select, insert, delete');

-- Who did what. Only added to: no program changes or removes a row, not even the tables' owner.
create table audit_log (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references organisations,
  at timestamptz not null default now(),
  member_id uuid not null,
  member_name text not null,
  -- `team.invited`, `conversation.claimed` …
  action text not null,
  -- What it was done to: an id of ours, or a key.
  subject text,
  -- What changed; no text of a conversation, and no personal data of a contact.
  details json
);
create index audit_log_newest on audit_log (organisation_id, id desc);
select wall('audit_log', 'select, insert');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only added to.';
end $$;
create trigger audit_log_only_grows before update or delete or truncate on audit_log
  for each statement execute function refuse_change();
