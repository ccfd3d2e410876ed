import { expect, test } from "vitest";
import { date, findDate, format } from "../expr/index.ts";
import { newContact } from "../flow/index.ts";
import { fakeEnv } from "../model/env.ts";
import { Conversation } from "./conversation.ts";
import { environmentOf } from "./environment-of.ts";
import type { Settings } from "./programme.ts";
import { programmeOf } from "./programme-of.ts";

const settings: Settings = {
  name: "Clinic",
  languages: ["eng"],
  timezone: "Africa/Nairobi",
  fields: [{ key: "due", name: "Due", type: "datetime" }],
  groups: [{ uuid: "g", name: "Due soon", query: "due < 31-12-2030" }],
  globals: {},
  content: {},
  dataSources: [],
  triggers: [],
};
const programme = programmeOf(settings, { flow: () => undefined, tables: new Map(), now: () => 0 });

test("the query of a segment writes dates in journeys as in the list of contacts: with the day first", () => {
  const here = environmentOf(settings, fakeEnv());
  const contact = newContact("c", "whatsapp:1", "2030-01-01T00:00:00Z");
  const due = (datetime: string) => ({ ...contact, fields: { due: { text: datetime, datetime } } });
  const [soon] = programme.assets.groups?.() ?? [];
  expect(soon?.matches?.(due("2030-05-01T00:00:00.000000+03:00"), here)).toBe(true);
  expect(soon?.matches?.(due("2031-05-01T00:00:00.000000+03:00"), here)).toBe(false);
});

test("a conversation that is played reads and writes dates as the real one does", () => {
  const { environment } = new Conversation({ programme, env: () => fakeEnv() });
  expect(findDate("born 12/5/1990", environment)).toMatchObject({ year: 1990, month: 5, day: 12 });
  expect(format(date(2031, 7, 9), environment)).toBe("09-07-2031");
});
