import { once } from "node:events";
import Fastify, { type FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { addLateApp } from "./late-app.ts";
import { createLog } from "./telemetry/log.ts";

interface Given {
  readonly url: string;
  /** How often the late app was made, or tried. */
  readonly made: () => number;
  /** Lets the making go on that waits now. */
  readonly go: () => void;
  readonly close: () => Promise<void>;
}

/** A server whose late app is made when the test says so; the first `failures` times it cannot be made. */
async function listening(fill: (app: FastifyInstance) => void, failures = 0): Promise<Given> {
  const front = Fastify();
  front.get("/front", async () => "front");
  const gate = Promise.withResolvers<void>();
  let made = 0;
  addLateApp(front, {
    proxies: 0,
    log: createLog("silent"),
    fill: async (app) => {
      made += 1;
      if (made <= failures) throw new Error("The database is away.");
      await gate.promise;
      fill(app);
    },
  });
  const url = await front.listen({ host: "127.0.0.1", port: 0 });
  return { url, made: () => made, go: gate.resolve, close: () => front.close() };
}

test("what the front knows is answered at once, and does not make the late app", async () => {
  const { url, made, close } = await listening(() => undefined);
  expect(await (await fetch(`${url}/front`)).text()).toBe("front");
  expect(made()).toBe(0);
  await close();
});

test("who asks while the late app is made waits for it, with a body that nobody has read", async () => {
  const { url, made, go, close } = await listening((app) => app.post("/echo", async ({ body }) => body));
  const headers = { "content-type": "application/json" };
  const text = "😀".repeat(50_000);
  const ask = (n: number) => fetch(`${url}/echo`, { method: "POST", headers, body: JSON.stringify({ n, text }) });
  const answers = [1, 2, 3].map(async (n) => (await ask(n)).json());
  await expect.poll(made).toBe(1);
  expect(await (await fetch(`${url}/front`)).text()).toBe("front");
  go();
  expect(await Promise.all(answers)).toEqual([1, 2, 3].map((n) => ({ n, text })));
  expect(made()).toBe(1);
  expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  await close();
});

test("a socket that knocks meanwhile is let in once, and so is one that comes later", async () => {
  const sockets = new WebSocketServer({ noServer: true });
  const { url, made, go, close } = await listening((app) => {
    app.server.on("upgrade", (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (client) => client.send(`welcome to ${request.url}`)),
    );
    app.addHook("preClose", async () => {
      for (const client of sockets.clients) client.close();
    });
  });
  const early = new WebSocket(`${url.replace("http", "ws")}/early`);
  const toldEarly = once(early, "message");
  await expect.poll(made).toBe(1);
  go();
  expect(String((await toldEarly)[0])).toBe("welcome to /early");
  const later = new WebSocket(`${url.replace("http", "ws")}/later`);
  expect(String((await once(later, "message"))[0])).toBe("welcome to /later");
  const gone = Promise.all([once(early, "close"), once(later, "close")]);
  await close();
  await gone;
});

test("a late app that could not be made is away, and is made for the next who asks", async () => {
  const { url, made, go, close } = await listening((app) => app.get("/hello", async () => "hello"), 1);
  const refused = await fetch(`${url}/hello`);
  expect([refused.status, await refused.json()]).toEqual([503, expect.objectContaining({ code: "AWAY" })]);
  go();
  expect(await (await fetch(`${url}/hello`)).text()).toBe("hello");
  expect(made()).toBe(2);
  await close();
});
