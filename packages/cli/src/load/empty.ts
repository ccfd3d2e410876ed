import { fork } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";

const program = fileURLToPath(new URL("./empty-endpoint.ts", import.meta.url));
const secret = "only for measuring";
const connections = 32;

/** Requests a second that an endpoint which only checks the signature carries on this machine, now. */
export async function measureEmptyEndpoint(seconds: number): Promise<number> {
  const child = fork(program, { env: { ...process.env, WHATSAPP_APP_SECRET: secret } });
  try {
    const [url] = await once(child, "message");
    const pool = new Pool(String(url), { connections, pipelining: 1 });
    await hammer(pool, Math.min(0.5, seconds));
    const rate = await hammer(pool, seconds);
    await pool.close();
    return rate;
  } finally {
    child.disconnect();
    if (child.exitCode === null) await once(child, "exit");
  }
}

async function hammer(pool: Pool, seconds: number): Promise<number> {
  const body = JSON.stringify(webhook);
  const signature = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
  const start = performance.now();
  const end = start + seconds * 1000;
  let answered = 0;
  const one = async () => {
    while (performance.now() < end) {
      const answer = await pool.request({ path: "/webhooks/whatsapp", method: "POST", headers, body });
      await answer.body.dump();
      if (answer.statusCode !== 200) throw new Error(`The empty endpoint answered ${answer.statusCode}.`);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return answered / ((performance.now() - start) / 1000);
}

/** As long as the webhook of a short text. */
const webhook = {
  object: "whatsapp_business_account",
  entry: [
    {
      id: "100000000000001",
      changes: [
        {
          field: "messages",
          value: {
            messaging_product: "whatsapp",
            metadata: { display_phone_number: "15550100100", phone_number_id: "100000000000002" },
            contacts: [{ profile: { name: "Nobody" }, wa_id: "999000000000", user_id: "ZZ.10000000000000000000" }],
            messages: [
              {
                from: "999000000000",
                from_user_id: "ZZ.10000000000000000000",
                id: "wamid.HBgMOTk5MDAwMDAwMDAwFQIAERgSMDAwMDAwMDAwMDAwMDAwMDAwAA==",
                timestamp: "1900000000",
                type: "text",
                text: { body: "menu" },
              },
            ],
          },
        },
      ],
    },
  ],
};
