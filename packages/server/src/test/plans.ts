import type pg from "pg";

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
