import type { ContactId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import type { Batch, Changes, Topic } from "../../store/changes.ts";
import { createLog } from "../../telemetry/log.ts";
import { type Api, countStatements, withApi } from "../../test/api.ts";
import { addMessage } from "../../test/chat.ts";
import { until } from "../../test/fixtures.ts";
import { addConversation, write } from "../../test/inbox.ts";
import { WatchedConversations } from "./watched-conversations.ts";
import type { Said } from "./watched-place.ts";

/** So that only hints bring news. */
const never = { wholeEveryMs: 1e9, glanceEveryMs: 1e9, tickWaitsMs: 0 };

interface Seat {
  /** What was told last of a conversation that somebody looks at: an item's text with its tick. */
  look(contactId: ContactId): {
    readonly all: Said[];
    readonly lines: () => readonly string[];
    readonly leave: () => void;
  };
  hint(topic: Topic, ...ids: string[]): void;
}

function seat({ db, organisation }: Api, rhythm = never, pool: pg.Pool = db, perSecond = 0): Seat {
  const listeners = new Set<(batch: Batch) => void>();
  const subscribe: Changes["subscribe"] = (_, listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const watched = new WatchedConversations(
    { pool, log: createLog("silent"), changes: { subscribe } },
    organisation.id,
    rhythm,
    { count: () => {}, perSecond },
  );
  return {
    look: (contactId) => {
      const all: Said[] = [];
      const leave = watched.join(contactId, (said) => all.push(said));
      return { all, leave, lines: () => linesOf(all.at(-1)) };
    },
    hint: (topic, ...ids) => {
      for (const listener of listeners) listener(new Map([[topic, new Set(ids)]]));
    },
  };
}

function linesOf(said: Said | undefined): readonly string[] {
  if (!said || !("look" in said)) return [];
  return said.look.shown.map(({ item }) => {
    if (item.__typename !== "ThreadMessage") return "event";
    const { text = "" } = item.content as { readonly text?: string };
    return `${text} ${item.delivery?.state ?? ""}`.trim();
  });
}

/** Something that is said to them, and waits to be sent. */
async function say(db: pg.Pool | pg.ClientBase, { organisation }: Api, contactId: ContactId, text: string) {
  const id = await addMessage(db, organisation, contactId, text, "o");
  await db.query(
    `insert into outbox (contact_id, organisation_id, number_id, message_id, priority)
     select contact_id, organisation_id, number_id, id, 0 from messages where id = $1`,
    [id],
  );
  return id;
}

/** A pool whose transactions do something else before they commit. */
function committing(db: pg.Pool, first: () => Promise<void>): pg.Pool {
  const committed = (client: pg.PoolClient) =>
    changed(client, "query", (...args: Parameters<pg.PoolClient["query"]>) =>
      String(args[0]) === "commit" ? first().then(() => client.query("commit")) : client.query(...args),
    );
  return changed(db, "connect", async () => committed(await db.connect()));
}

/** An object that does one thing otherwise. */
function changed<T extends object>(object: T, method: keyof T, as: unknown): T {
  return new Proxy(object, {
    get: (target, name) => {
      if (name === method) return as;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const presencesOf = (said: Said | undefined) => (said && "look" in said ? said.look.presences.length : undefined);

/** A colleague who said so many seconds ago that they look at it. */
function addPresence({ db, organisation }: Api, contactId: ContactId, secondsAgo: number) {
  return db.query(
    `insert into presences (organisation_id, contact_id, member_id, seen_at) values ($1, $2, $3, now() - $4 * interval '1 second')
     on conflict (contact_id, member_id) do update set seen_at = excluded.seen_at`,
    [organisation.id, contactId, organisation.members.operator.id, secondsAgo],
  );
}

test("a tick reaches an open thread by its change, whatever its message's age, and nothing else is read for it", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1" });
    const old = await say(api.db, api, contactId, "Yes");
    await api.db.query("update messages set created_at = created_at - interval '1 hour' where id = $1", [old]);
    const { look, hint } = seat(api);
    const [one, other] = [look(contactId), look(await addConversation(api, { phone: "2" }))];
    await until(() => one.all.length > 0 && other.all.length > 0);
    expect(one.lines()).toEqual(["Yes waiting", "Hello"]);
    await api.db.query("insert into deliveries (message_id, state, read_at) values ($1, 'read', now())", [old]);
    hint("tick", old);
    await until(() => one.lines()[0] === "Yes read");
    expect(other.all).toHaveLength(1);
    one.leave();
    other.leave();
  }));

test("a tick that is told of while its message is being read is shown, too", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1" });
    let beforeCommit = async () => {};
    const { look, hint } = seat(
      api,
      never,
      committing(api.db, () => beforeCommit()),
    );
    const one = look(contactId);
    await until(() => one.all.length > 0);
    const id = await say(api.db, api, contactId, "Yes");
    beforeCommit = async () => {
      beforeCommit = async () => {};
      await api.db.query("insert into deliveries (message_id, state, read_at) values ($1, 'read', now())", [id]);
      hint("tick", id);
    };
    hint("conversation", contactId);
    await until(() => one.lines().includes("Yes read"));
    one.leave();
  }));

test("in a busy hour ticks of what a person wrote come before those of automation, which nobody waits for", () =>
  withApi(async (api) => {
    const [ours, theirs] = [await addConversation(api, { phone: "1" }), await addConversation(api, { phone: "2" })];
    const byAutomation = await say(api.db, api, ours, "Automatic");
    const byPerson = await say(api.db, api, theirs, "From me");
    await api.db.query(
      "insert into authored_messages (message_id, organisation_id, author, client_id) values ($1, $2, $3, gen_random_uuid())",
      [byPerson, api.organisation.id, api.organisation.members.operator.id],
    );
    const { look, hint } = seat(api, { ...never, tickWaitsMs: 300 }, api.db, 10_000);
    const [slow, quick] = [look(ours), look(theirs)];
    await until(() => slow.lines().length === 2 && quick.lines().length === 2);
    await api.db.query(
      "insert into deliveries (message_id, state, read_at) select id, 'read', now() from unnest($1::uuid[]) id",
      [[byAutomation, byPerson]],
    );
    hint("tick", byAutomation);
    hint("tick", byPerson);
    await until(() => quick.lines().includes("From me read"));
    expect(slow.lines()).toContain("Automatic waiting");
    await write(api, ours, "More");
    hint("conversation", ours);
    await until(() => slow.lines().length === 3);
    expect(slow.lines()).toContain("Automatic read");
    slow.leave();
    quick.leave();
  }));

test("what came is told by its contact's change; fifty that changed cost as many statements as one", () =>
  withApi(async (api) => {
    const ids: ContactId[] = [];
    for (let i = 0; i < 50; i++) ids.push(await addConversation(api, { phone: String(1000 + i) }));
    const { look, hint } = seat(api);
    const looks = ids.map(look);
    await until(() => looks.every(({ all }) => all.length > 0));
    const change = async (count: number) => {
      const some = looks.slice(0, count);
      for (const contactId of ids.slice(0, count)) await write(api, contactId, "More");
      const told = some.map(({ all }) => all.length);
      return countStatements(async () => {
        hint("conversation", ...ids.slice(0, count));
        await until(() => some.every(({ all }, place) => all.length > (told[place] ?? 0)));
      });
    };
    // The fewest of three: the server's own timers ask something now and then, too.
    const fewest = async (count: number) => Math.min(await change(count), await change(count), await change(count));
    const [one, fifty] = [await fewest(1), await fewest(50)];
    expect(fifty).toBe(one);
    expect(looks[0]?.lines()).toEqual(["Hello", ...Array.from({ length: 6 }, () => "More")]);
    for (const { leave } of looks) leave();
  }));

test("what began earlier than what is known, and is committed later, is found in its place", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1" });
    const { look, hint } = seat(api);
    const one = look(contactId);
    await until(() => one.all.length > 0);
    const slow = await api.db.connect();
    try {
      await slow.query("begin");
      await say(slow, api, contactId, "Slow");
      const soon = async () =>
        (await slow.query("select clock_timestamp() > now() + interval '0.5 seconds' as is")).rows[0];
      await until(async () => (await soon()).is);
      // Whatever is so much newer than the slow one tells nothing of when to look.
      const quick = await say(api.db, api, contactId, "Quick");
      await api.db.query("update messages set created_at = created_at + interval '10 seconds' where id = $1", [quick]);
      hint("conversation", contactId);
      await until(() => one.lines().length === 2);
      await slow.query("commit");
      hint("conversation", contactId);
      await until(() => one.lines().length === 3);
    } finally {
      slow.release(true);
    }
    expect(one.lines()).toEqual(["Hello", "Slow waiting", "Quick waiting"]);
    one.leave();
  }));

test("what was committed long after it began is found by the next whole look, in its place", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1" });
    const { look } = seat(api, { ...never, wholeEveryMs: 200 });
    const one = look(contactId);
    await until(() => one.all.length > 0);
    const late = await say(api.db, api, contactId, "Earlier");
    await api.db.query("update messages set created_at = created_at - interval '1 minute' where id = $1", [late]);
    await until(() => one.lines().length === 2);
    expect(one.lines()).toEqual(["Earlier waiting", "Hello"]);
    one.leave();
  }));

test("who went away without a word is gone after a while, with nothing else changed", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1" });
    await addPresence(api, contactId, 0);
    const { look } = seat(api, { ...never, glanceEveryMs: 200 });
    const one = look(contactId);
    await until(() => presencesOf(one.all.at(-1)) === 1);
    await addPresence(api, contactId, 30);
    await until(() => presencesOf(one.all.at(-1)) === 0);
    one.leave();
  }));

test("while the database is away nothing is told, except to who knows nothing yet; then all is made good", () =>
  withApi(async (api) => {
    const contactId = await addConversation(api, { phone: "1" });
    let isAway = false;
    const away = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const pool = changed(api.db, "connect", () => (isAway ? Promise.reject(away) : api.db.connect()));
    const { look, hint } = seat(api, never, pool);
    const one = look(contactId);
    await until(() => one.all.length === 1);
    isAway = true;
    await write(api, contactId, "Meanwhile");
    hint("conversation", contactId);
    const stranger = look(await addConversation(api, { phone: "2" }));
    await until(() => stranger.all.length > 0);
    expect(stranger.all[0]).toEqual({ failure: away });
    expect(one.all).toHaveLength(1);
    isAway = false;
    await until(() => one.lines().length === 2 && stranger.lines().length === 1);
    one.leave();
    stranger.leave();
  }));

test("somebody of another organisation is told of nothing", () =>
  withApi(async (api) => {
    const theirs = await addConversation({ db: api.db, organisation: api.other }, { phone: "1" });
    const { look } = seat(api);
    const one = look(theirs);
    await until(() => one.all.length > 0);
    expect(one.all[0]).toMatchObject({ look: { row: null, shown: [] } });
    one.leave();
  }));
