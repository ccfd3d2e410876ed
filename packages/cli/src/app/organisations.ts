import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { listOrganisations } from "@hotline/server/store/import-project.ts";
import type pg from "pg";

interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
}

/** The organisation of that name or id, or the only one there is. */
export async function findOrganisation(pool: pg.Pool, wanted?: string): Promise<Organisation> {
  const all = await listOrganisations(pool);
  const fitting = wanted === undefined ? all : all.filter(({ id, name }) => name === wanted || id === wanted);
  const [found, second] = fitting;
  if (found && !second) return found;
  if (all.length === 0) throw new Error("The database holds no hotline yet: run `hotline import DIR` first.");
  if (found) throw new Error(`There are several organisations: choose one by --organisation, of ${listed(fitting)}.`);
  throw new Error(`There is no organisation "${wanted}": there are ${listed(all)}.`);
}

/** Names, and the id where a name does not tell whose it is. */
function listed(all: readonly Organisation[]): string {
  const isTwin = (one: Organisation) => all.some(({ id, name }) => id !== one.id && name === one.name);
  return all.map((one) => (isTwin(one) ? `${one.id} ("${one.name}")` : `"${one.name}"`)).join(", ");
}
