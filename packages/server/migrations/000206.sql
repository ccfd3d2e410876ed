-- Of whom a part of a file tells: whoever is erased is found in it by their id, also where it shows neither their number nor that.
alter table contact_export_parts add column people text[] not null default '{}';
