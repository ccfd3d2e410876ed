import { randomInt } from "node:crypto";
import { windowMs } from "@hotline/core/model/window.ts";
import type { FastifyInstance } from "fastify";
import type { z } from "zod";
import { tellHandset } from "../chats.ts";
import type { Context } from "../context.ts";
import { defined } from "../json.ts";
import type { EmulatedNumber } from "../numbers.ts";
import { describeHandset, type HandsetState, hasHandset, lineOf, newHandset, type Person } from "../people.ts";
import { say } from "../say.ts";
import { comeOnline, readChat } from "../statuses.ts";
import { chatInput, handsetInput, newHandsetInput, saidInput } from "./inputs.ts";
import { Problem } from "./problem.ts";

type Owner = Person & { handset: HandsetState };

interface ByPhone {
  Params: { phone: string };
}

export function handsetRoutes(app: FastifyInstance, context: Context): void {
  const { people } = context;
  const owner = (phone: string): Owner => {
    const person = people.find(phone);
    if (person === undefined || !hasHandset(person)) throw new Problem(`there is no handset ${phone}`, 404);
    return person;
  };
  app.get("/_emulator/handsets", async () => ({ handsets: people.handsets().map(describeHandset) }));
  app.post("/_emulator/handsets", async (request, reply) => {
    const person = addHandset(context, newHandsetInput.parse(request.body));
    return reply.code(201).send(describeHandset(person));
  });
  app.patch<ByPhone>("/_emulator/handsets/:phone", async (request) => {
    const person = owner(request.params.phone);
    change(context, person, handsetInput.parse(request.body));
    return describeHandset(person);
  });
  app.delete<ByPhone>("/_emulator/handsets/:phone", async (request, reply) => {
    const { phone } = owner(request.params.phone);
    people.forget(phone);
    context.tell("handset-removed", { phone });
    return reply.code(204).send();
  });
  chatRoutes(app, context, owner);
}

function chatRoutes(app: FastifyInstance, context: Context, owner: (phone: string) => Owner): void {
  const path = "/_emulator/handsets/:phone/messages";
  app.get<ByPhone>(path, async (request) => {
    const { messages, typing } = owner(request.params.phone).handset;
    return { messages, typing };
  });
  app.delete<ByPhone>(path, async (request, reply) => {
    const person = owner(request.params.phone);
    person.handset.messages = [];
    context.tell("chat-cleared", { phone: person.phone });
    tellHandset(context, person);
    return reply.code(204).send();
  });
  app.post<ByPhone>(path, async (request, reply) => {
    const person = owner(request.params.phone);
    const said = defined(saidInput.parse(request.body));
    numberOf(context, said.number);
    if (said.kind === "media" && context.media.get(said.mediaId) === undefined) {
      throw new Problem(`there is no media ${said.mediaId}; upload it first`);
    }
    return reply.code(201).send(say(context, person, said).message);
  });
  app.post<ByPhone>("/_emulator/handsets/:phone/close-window", async (request) => {
    const person = owner(request.params.phone);
    const line = lineOf(person, numberOf(context, chatInput.parse(request.body ?? {}).number));
    line.heardAt = Math.min(line.heardAt, context.clock.now() - windowMs - 1_000);
    return describeHandset(person);
  });
  app.post<ByPhone>("/_emulator/handsets/:phone/read", async (request) => ({
    read: readChat(context, owner(request.params.phone), chatInput.parse(request.body ?? {}).number),
  }));
  app.post<ByPhone & { Querystring: { filename?: string } }>(
    "/_emulator/handsets/:phone/media",
    { bodyLimit: 100 * 1024 * 1024 },
    async (request, reply) => {
      owner(request.params.phone);
      if (!Buffer.isBuffer(request.body) || request.body.length === 0) throw new Problem("the body must be the file");
      const mime = request.headers["content-type"] ?? "application/octet-stream";
      const { id, bytes } = context.media.add(request.body, mime, "person", request.query.filename);
      return reply.code(201).send({ id, url: `/_emulator/media/${id}`, mime, size: bytes.length });
    },
  );
}

function numberOf({ numbers }: Context, id: string | undefined): EmulatedNumber {
  const number = id === undefined ? numbers.first : numbers.find(id);
  if (number === undefined) throw new Problem(`there is no number ${id}`, 404);
  return number;
}

export function addHandset(context: Context, input: z.infer<typeof newHandsetInput>): Owner {
  const { people, numbers } = context;
  const phone = input.phone ?? freePhone(context);
  if (numbers.all().some(({ digits }) => digits === phone)) throw new Problem("that is the hotline's own number");
  const person = people.meet(phone);
  if (person.handset !== undefined) throw new Problem(`there is a handset ${phone} already`);
  const owner = Object.assign(person, defined({ ...input, phone: person.phone }), { handset: newHandset() });
  owner.hidePhone = input.hidePhone ?? false;
  context.tell("handset", describeHandset(owner));
  return owner;
}

// From the range that the UK's regulator keeps free for films: it can belong to nobody.
function freePhone({ people }: Context): string {
  for (let tries = 0; tries < 1_000; tries++) {
    const phone = `447700900${String(randomInt(1000)).padStart(3, "0")}`;
    if (people.find(phone)?.handset === undefined) return phone;
  }
  throw new Problem("all numbers for handsets are taken; give one");
}

function change(context: Context, person: Owner, input: z.infer<typeof handsetInput>): void {
  const { readReceipts, online, ...profile } = defined(input);
  Object.assign(person, profile);
  if (readReceipts !== undefined) person.handset.readReceipts = readReceipts;
  if (online !== undefined) {
    person.handset.online = online;
    if (online) comeOnline(context, person);
  }
  tellHandset(context, person);
}
