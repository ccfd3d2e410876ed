import { listOrganisations } from "@hotline/server/store/import-project.ts";
import type pg from "pg";

/** The organisation of that name, or the only one there is. */
export async function findOrganisation(pool: pg.Pool, name?: string): Promise<{ id: string; name: string }> {
  const all = await listOrganisations(pool);
  const fitting = name === undefined ? all : all.filter((organisation) => organisation.name === name);
  const [found, second] = fitting;
  if (found && !second) return found;
  if (all.length === 0) throw new Error("The database holds no hotline yet: run `hotline import DIR` first.");
  const names = all.map((organisation) => `"${organisation.name}"`).join(", ");
  if (found) throw new Error(`There are several organisations: choose one by --organisation, of ${names}.`);
  throw new Error(`There is no organisation "${name}": there are ${names}.`);
}
