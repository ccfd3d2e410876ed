import { randomBytes } from "node:crypto";
import type { Db } from "./database.ts";

/** The secret that signs cookies and encrypts second factors; made once, the same for every process of the installation. */
export async function installationSecret(db: Db): Promise<string> {
  await db.query("insert into installation_secret (secret) values ($1) on conflict do nothing", [
    randomBytes(48).toString("base64url"),
  ]);
  const { rows } = await db.query<{ secret: string }>("select secret from installation_secret");
  return rows[0]?.secret ?? "";
}
