-- What is done at the terminal of the installation has a name, and no member.
alter table audit_log alter column member_id drop not null;
