import { createHash } from "node:crypto";
import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import { metaJson } from "@hotline/core/whatsapp/index.ts";
import Fastify, { type FastifyInstance } from "fastify";
import { type EventStream, makeEventStream } from "./admin/events.ts";
import { addHandset } from "./admin/handset-routes.ts";
import { knobsInput } from "./admin/inputs.ts";
import { pageRoutes } from "./admin/page.ts";
import { adminRoutes } from "./admin/routes.ts";
import { makeClock } from "./clock.ts";
import type { Context } from "./context.ts";
import { zeroCounters } from "./counters.ts";
import type { Emulator, EmulatorEvents } from "./emulator-types.ts";
import { makeMedia } from "./graph/media.ts";
import { graphRoutes } from "./graph/routes.ts";
import { makeTemplates } from "./graph/templates.ts";
import { type MessagesHandler, makeMessagesHandler } from "./http-messages.ts";
import { makeLedger, usuallyKept } from "./ledger.ts";
import type { Stats } from "./model.ts";
import { makeNumbers } from "./numbers.ts";
import { defaultKnobs, type EmulatorOptions, type Knobs, noFaults } from "./options.ts";
import { makePeople } from "./people.ts";
import { loadState, saveState } from "./persist.ts";
import { makeSaver, type Saver } from "./saver.ts";
import { say } from "./say.ts";
import { makeWamids } from "./wamid.ts";
import { Webhooks } from "./webhooks/deliver.ts";
import { makeWrap } from "./webhooks/envelope.ts";
import { makeWheel } from "./wheel.ts";

export type { Accepted, Emulator, WebhookOutcome } from "./emulator-types.ts";
export type { Said } from "./model.ts";
export type { EmulatorOptions } from "./options.ts";

/** Starts WhatsApp on this machine. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const events = new EventEmitter();
  const stream = makeEventStream();
  const context = makeContext(options, events, stream, () => saver?.touch());
  const saver = options.stateFile === undefined ? undefined : saverOf(context, options.stateFile);
  if (options.webhookUrl !== undefined) context.webhooks.use(options.webhookUrl);
  const isKnown = options.stateFile !== undefined && loadState(context, options.stateFile);
  // Only into a new world: whoever removed one does not want it back at the next start.
  if (!isKnown) for (const handset of options.handsets ?? []) addHandset(context, handset);
  for (const template of options.templates ?? []) {
    if (context.templates.template(template.name, template.language) === undefined)
      context.templates.create(template, "APPROVED");
  }
  const stats = makeStats(context);
  const app = await makeApp({ ...context, stats }, stream);
  const url = await app.listen({ port: options.port ?? 0, host: options.host ?? "127.0.0.1" });
  context.address.url = url;
  const beat = setInterval(() => stream.tell("webhook", context.webhooks.state()), 1_000);
  beat.unref();
  saver?.start();

  return {
    url,
    faults: context.faults,
    knobs: context.knobs,
    say(from, message) {
      const person = context.people.meet(from.phone);
      if (from.name !== undefined) person.name = from.name;
      return say(context, person, typeof message === "string" ? { kind: "text", text: message } : message);
    },
    upload: (bytes, mime) => context.media.add(bytes, mime, "person").id,
    on(event, listener) {
      events.on(event, listener);
      return () => events.off(event, listener);
    },
    accepted: () => context.ledger.all(),
    stats,
    advanceClock: (ms) => context.clock.advance(ms),
    async close() {
      clearInterval(beat);
      stream.close();
      context.wheel.close();
      await context.webhooks.close();
      app.server.closeAllConnections();
      await app.close();
      saver?.stop();
    },
  };
}

function saverOf(context: Context, file: string): Saver {
  return makeSaver(
    () => saveState(context, file),
    ({ code }: NodeJS.ErrnoException) =>
      context.options.onTrouble?.(`The chats cannot be kept in ${file} (${code}): it is tried again every second.`),
  );
}

function makeContext(options: EmulatorOptions, events: EventEmitter, stream: EventStream, touch: () => void): Context {
  const knobs = { ...defaultKnobs, ...chosenKnobs(options) };
  const faults = { ...structuredClone(noFaults), ...options.faults };
  const clock = makeClock();
  const wheel = makeWheel();
  const counters = zeroCounters();
  const { number, appSecret } = options;
  const onPost = (post: EmulatorEvents["webhook"]) => events.emit("webhook", post);
  const numbers = makeNumbers(number);
  const wrap = makeWrap(numbers, metaJson);
  return {
    options,
    knobs,
    faults,
    clock,
    wheel,
    counters,
    numbers,
    people: makePeople(number.wabaId, (phone) => hidden(phone, knobs)),
    media: makeMedia(clock),
    templates: makeTemplates(),
    webhooks: new Webhooks({ knobs, faults, appSecret, wrap, wheel, counters, onPost }),
    ledger: makeLedger(options.ledger ?? usuallyKept),
    wamids: makeWamids(),
    address: { url: "" },
    emit: (event, data) => events.emit(event, data),
    tell(event, data) {
      touch();
      stream.tell(event, data);
    },
  };
}

function chosenKnobs(options: EmulatorOptions): Partial<Knobs> {
  const names = Object.keys(defaultKnobs);
  const chosen = Object.entries(options).filter(([name, value]) => names.includes(name) && value !== undefined);
  return knobsInput.parse(Object.fromEntries(chosen)) as Partial<Knobs>;
}

/** The same people hide their number on every run. */
function hidden(phone: string, { usernameOnlyShare }: Knobs): boolean {
  if (usernameOnlyShare <= 0) return false;
  return createHash("sha256").update(phone).digest().readUInt32BE(0) / 2 ** 32 < usernameOnlyShare;
}

function makeStats({ counters, webhooks }: Context): () => Stats {
  const started = Date.now();
  return () => ({ ...counters, waiting: webhooks.state().waiting, uptimeMs: Date.now() - started });
}

async function makeApp(context: Context & { stats(): Stats }, stream: EventStream): Promise<FastifyInstance> {
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: 3 * 1024 * 1024,
    serverFactory: (handler) => front(handler, makeMessagesHandler(context)),
  });
  await app.register(async (scope) => adminRoutes(scope, context));
  stream.route(app);
  await pageRoutes(app, context.options.pageDir);
  await app.register(async (scope) => graphRoutes(scope, context));
  return app;
}

const versionPrefix = /^\/v\d+\.\d+(?=\/)/;
const messagesPath = /^(?:\/v\d+\.\d+)?\/([^/?]+)\/messages(?:\?|$)/;

/** Sends go their short way; WhatsApp's version prefix is taken off the rest, for any version is answered alike. */
function front(handler: Parameters<typeof createServer>[1], messages: MessagesHandler) {
  return createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const url = request.url ?? "/";
    const numberId = request.method === "POST" ? messagesPath.exec(url)?.[1] : undefined;
    if (numberId !== undefined) return messages(request, response, numberId);
    request.url = url.replace(versionPrefix, "");
    handler?.(request, response);
  });
}
