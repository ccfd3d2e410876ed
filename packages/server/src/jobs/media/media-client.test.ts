import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { neighbour } from "../../test/neighbour.ts";
import { MediaClient } from "./media-client.ts";

const whatsapp = neighbour();
const client = (downloadMs = 60_000) =>
  new MediaClient({ apiUrl: whatsapp.url, version: "v25.0", token: "t", downloadMs });

test("a file that comes byte by byte is given up in the end, to be tried again", async () => {
  let isOver = false;
  whatsapp.answer = async (_, response) => {
    response.once("close", () => {
      isOver = true;
    });
    response.writeHead(200);
    for (; !isOver; await sleep(20)) response.write("x");
  };
  const failure = await client(300)
    .download("1000", `${whatsapp.url}/file`, 1_000_000)
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "TimeoutError" });
});

test("a file larger than may be is not read to its end", async () => {
  whatsapp.answer = (_, response) => {
    response.writeHead(200, { "content-length": String(3 * 2 ** 30) });
    response.write(Buffer.alloc(2000));
  };
  await expect(client().download("1000", `${whatsapp.url}/file`, 1000)).rejects.toMatchObject({ gone: true });
});

test.each([
  ["WhatsApp has no such file", 400, { error: { code: 100, message: "does not exist" } }, true],
  ["the token has expired", 400, { error: { code: 190, message: "expired" } }, false],
  ["WhatsApp was called too often", 400, { error: { code: 80_007, message: "too often" } }, false],
  ["a proxy stands between", 404, "<html>", false],
])("a file is given up for good only where it is gone: %s", async (_why, status, body, gone) => {
  whatsapp.answer = (_, response) => response.writeHead(status).end(JSON.stringify(body));
  await expect(client().describe("1000", "1")).rejects.toMatchObject({ gone });
});
