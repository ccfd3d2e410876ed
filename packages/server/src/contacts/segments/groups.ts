import type { Condition } from "@hotline/core/contactql/index.ts";
import type { GroupDefinition } from "@hotline/core/model/project.ts";
import type { Compiled, Compiling } from "./compiling.ts";
import { readSegment } from "./known.ts";

const isActive = "(c.opted_out_at is null and coalesce(c.details ->> 'status', 'active') = 'active')";

/** Whether a contact is in a group: by hand, or because it matches. Who is blocked or opted out is in none. */
export function compileGroups({ operator, value }: Condition, compiling: Compiling): Compiled {
  const { groups } = compiling.known;
  const wanted = value === "" ? groups : groups.filter(({ name }) => folded(name) === folded(value));
  const inAny = membership(wanted, compiling);
  // Of those who are not in a group, everybody is found where it is not sure who is in it.
  if ((operator === "!=") === (value === "")) return inAny;
  return inAny.exact ? { sql: `not ${inAny.sql}`, exact: true } : { sql: `(true or ${inAny.sql})`, exact: false };
}

const folded = (name: string) => name.trim().toLowerCase();

function membership(groups: readonly GroupDefinition[], compiling: Compiling): Compiled {
  const parts = groups.map((group) =>
    group.query === undefined ? byHand(group, compiling) : matching(group.query, compiling),
  );
  const any = parts.map(({ sql }) => sql).join(" or ");
  return { sql: parts.length === 0 ? "false" : `(${isActive} and (${any}))`, exact: parts.every(({ exact }) => exact) };
}

function byHand({ uuid }: GroupDefinition, { parameters }: Compiling): Compiled {
  const among = "select from json_array_elements_text(c.details -> 'groups') as g where g";
  return { sql: `exists (${among} = ${parameters.add(uuid)})`, exact: true };
}

/** A query that cannot be read has nobody in it, as in the engine. */
function matching(source: string, { known, parameters, compile }: Compiling): Compiled {
  const read = readSegment(source, known);
  return "problem" in read ? { sql: "false", exact: true } : compile(read.query, known, parameters);
}
