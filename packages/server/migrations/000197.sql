-- A code of an authenticator app is good for a minute and a half, and for one sign-in: whoever looks over a shoulder, or stands
-- between, must not come in by it as well.
create table used_codes (
  user_id uuid not null references users on delete cascade,
  code text not null,
  used_at timestamptz not null default now(),
  primary key (user_id, code)
);
