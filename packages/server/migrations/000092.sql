-- Who writes in is looked up by user id or number for every message. The organisation comes second: while a table was new,
-- PostgreSQL took the index of the organisation's contacts for as good, kept that plan, and read all of them for each sender.
drop index contacts_by_user_id, contacts_by_phone;
create unique index contacts_by_user_id on contacts (user_id, organisation_id) where user_id is not null;
create unique index contacts_by_phone on contacts (phone, organisation_id) where phone is not null;
