import { expect, onTestFinished, test } from "vitest";
import { bodyOf, neighbour } from "../test/neighbour.ts";
import { ClientApart } from "./client-apart.ts";

const whatsapp = neighbour();
const unexpected = (error: Error) => {
  throw error;
};

function client(apiUrl = whatsapp.url, onFailure: (error: Error) => void = unexpected): ClientApart {
  const numbers = new Map([["2000", { token: "another token of one number" }]]);
  const apart = new ClientApart(
    { apiUrl, version: "v25.0", token: "the token of all", numbers, connections: 4 },
    onFailure,
  );
  onTestFinished(() => apart.close());
  return apart;
}

test("what is sent from another thread is what WhatsApp is asked, and each send has its own answer", async () => {
  whatsapp.answer = async (request, response) => {
    const { to } = JSON.parse(await bodyOf(request)) as { readonly to: string };
    if (to === "3") return void response.destroy();
    if (to === "2") response.statusCode = 400;
    const error = { code: 131_026, message: "(#131026) undeliverable", error_data: { details: "not there" } };
    response.end(JSON.stringify(to === "2" ? { error } : { messages: [{ id: `wamid.${to}` }] }));
  };
  const apart = client();
  const outcomes = await Promise.all([
    ...["1", "2", "3"].map((to) => apart.send("1000", { to })),
    apart.send("2000", { to: "4" }),
  ]);
  expect(outcomes).toMatchObject([
    { kind: "accepted", wamid: "wamid.1" },
    { kind: "refused", code: 131_026, httpStatus: 400 },
    { kind: "doubt" },
    { kind: "accepted", wamid: "wamid.4" },
  ]);
  const asked = whatsapp.asked.map(({ url, headers }) => `${url} ${headers.authorization}`);
  expect(new Set(asked)).toEqual(
    new Set([
      "/v25.0/1000/messages Bearer the token of all",
      "/v25.0/2000/messages Bearer another token of one number",
    ]),
  );
});

test("it ends after what is under way, and what comes later has reached nobody", async () => {
  const apart = client();
  const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>();
  const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
  whatsapp.answer = async (_, response) => {
    asked();
    await mayAnswer;
    response.end(JSON.stringify({ messages: [{ id: "wamid.1" }] }));
  };
  const sent = apart.send("1000", { to: "1" });
  await isAsked;
  const closed = apart.close();
  expect(await apart.send("1000", { to: "2" })).toMatchObject({ kind: "unreachable" });
  answer();
  expect(await sent).toEqual({ kind: "accepted", wamid: "wamid.1" });
  await closed;
  expect(whatsapp.asked).toHaveLength(1);
});

test("when the thread ends by itself, what was handed to it is in doubt, and the next send begins another one", async () => {
  const failures: string[] = [];
  // No address at all: the thread ends before it does anything.
  const apart = client("nowhere", ({ message }) => failures.push(message));
  for (let n = 1; n <= 2; n++) {
    expect(await Promise.all([apart.send("1000", {}), apart.send("1000", {})])).toMatchObject([
      { kind: "doubt", reason: "the thread that sends ended" },
      { kind: "doubt" },
    ]);
    expect(failures).toEqual(Array.from({ length: n }, () => "Invalid URL"));
  }
});

test("the thread can begin before anything is sent", async () => {
  const { promise: failed, resolve: fail } = Promise.withResolvers<string>();
  // No address at all: only a thread that begins can say so.
  client("nowhere", ({ message }) => fail(message)).begin();
  expect(await failed).toBe("Invalid URL");
});
