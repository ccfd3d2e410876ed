import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { walled } from "../store/walled.ts";

/** The plans of all statements that `work` has run, those inside of functions too, as the server saw them when it ran them. */
export async function plansWithin(tx: pg.PoolClient, work: () => Promise<unknown>): Promise<string> {
  await tx.query("load 'auto_explain'");
  await tx.query(
    "set local auto_explain.log_min_duration = 0; set local auto_explain.log_nested_statements = on; set local client_min_messages = log",
  );
  const plans: string[] = [];
  const hear = ({ message }: { readonly message: string | undefined }) => void plans.push(message ?? "");
  tx.on("notice", hear);
  try {
    await work();
    return plans.join("\n");
  } finally {
    tx.off("notice", hear);
    await tx.query("set local auto_explain.log_min_duration = -1");
  }
}

/** The plans of all that `work` asks behind the wall, without what it costs. */
export async function plansOf(
  db: pg.Pool,
  organisationId: OrganisationId,
  work: (tx: pg.PoolClient) => Promise<unknown>,
): Promise<string> {
  const plans: string[] = [];
  await walled(db, organisationId, async (tx) => {
    const explaining = {
      query: async (asked: string | { readonly text: string; readonly values: unknown[] }, given: unknown[]) => {
        const { text, values } = typeof asked === "string" ? { text: asked, values: given } : asked;
        const { rows } = await tx.query<{ "QUERY PLAN": string }>(`explain (costs off) ${text}`, values);
        plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
        return tx.query(text, values);
      },
    };
    await work(explaining as unknown as pg.PoolClient);
  });
  return plans.join("\n\n");
}

/** Reading all of one of the tables that have millions of rows. */
export const whole =
  /Seq Scan on (contacts|messages|turns|sessions|deliveries|contact_changes|conversations|human_conversations)/;
