import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Accepted, Emulator } from "@hotline/emulator/emulator.ts";
import { request } from "undici";
import type { Wire } from "../crowd.ts";

/** What a stand-in does with its n-th reply (from 0): the texts that it really sends. */
export type Mischief = (reply: string, n: number) => readonly string[];

interface Spoken {
  readonly phone: string;
  readonly text: string;
}

/** A hotline that answers `echo <text>` over real HTTP, and a WhatsApp between it and the people. */
export async function startStandIn(mischief: Mischief = (reply) => [reply]) {
  const listeners = new Set<(accepted: Accepted) => void>();
  let replies = 0;
  const hotline = await serve(async (body) => {
    const { phone, text } = body as Spoken;
    for (const one of mischief(`echo ${text}`, replies++)) await post(whatsapp.url, { phone, text: one });
  });
  const whatsapp = await serve(async (body) => {
    const { phone, text } = body as Spoken;
    const accepted = { wamid: "", to: phone, body: { type: "text", text: { body: text } }, at: Date.now() };
    for (const listener of listeners) listener(accepted);
  });
  const wire: Wire = {
    say: ({ phone }, message) => {
      const text = typeof message === "object" && message.kind === "text" ? message.text : "";
      const webhookDone = post(hotline.url, { phone, text }).then((status) => ({ status, attempts: 1, ms: 0 }));
      return { wamid: "", webhookDone };
    },
    on: ((_event: "accepted", listener: (accepted: Accepted) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }) as Emulator["on"],
  };
  return {
    wire,
    close: async () => {
      await hotline.close();
      await whatsapp.close();
    },
  };
}

async function post(url: string, body: object): Promise<number> {
  const answer = await request(url, { method: "POST", body: JSON.stringify(body) });
  await answer.body.dump();
  return answer.statusCode;
}

async function serve(take: (body: unknown) => Promise<void>) {
  const server = createServer(async (incoming, outgoing) => {
    await take(JSON.parse(await textOf(incoming)));
    outgoing.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
