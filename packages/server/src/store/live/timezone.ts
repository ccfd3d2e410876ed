/**
 * The time zone of the organisation `$1`, as an expression. A statement asks for it once: its settings are a large document,
 * and to unpack it for each row was nine tenths of the work of counting people.
 */
export const timezone = "(select coalesce(settings ->> 'timezone', 'UTC') from organisations where id = $1)";
