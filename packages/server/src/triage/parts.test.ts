import { idOf } from "@hotline/core/model/ids.ts";
import { checkOutbound } from "@hotline/core/whatsapp/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openingAt, weekdayName } from "./hours.ts";
import { offerOf, readTap } from "./offers.ts";

const hours = {
  mon: [
    ["08:00", "12:00"],
    ["13:00", "16:30"],
  ],
  sat: [["09:00", "24:00"]],
} as const;

/** 1 January 2029 was a Monday; Johannesburg is two hours ahead of UTC. */
const at = (day: number, time: string) =>
  openingAt(hours, "Africa/Johannesburg", Date.parse(`2029-01-0${day}T${time}:00+02:00`));

test("humans answer within the project's hours, in its own time", () => {
  expect(at(1, "08:00")).toEqual({ open: true });
  expect(at(1, "12:00")).toEqual({ open: false, next: { weekday: "mon", from: "13:00" } });
  expect(at(1, "16:30")).toEqual({ open: false, next: { weekday: "sat", from: "09:00" } });
  expect(at(6, "23:59")).toEqual({ open: true });
  expect(at(7, "00:00")).toEqual({ open: false, next: { weekday: "mon", from: "08:00" } });
});

test("a project that says nothing of hours is always open", () => {
  expect(openingAt(undefined, "UTC", 0)).toEqual({ open: true });
});

test("with hours on no day nobody is told when", () => {
  expect(openingAt({ mon: [] }, "UTC", 0)).toEqual({ open: false, next: null });
  expect(openingAt({}, "UTC", 0)).toEqual({ open: false, next: null });
});

test("hours that end before they begin go on until the next day, from Sunday to Monday, too", () => {
  const nights = { sun: [["22:00", "06:00"]], tue: [["18:00", "00:00"]] } as const;
  const open = (when: string) => openingAt(nights, "Asia/Kathmandu", Date.parse(`2029-01-${when}:00+05:45`)).open;
  expect(["07T21:59", "07T22:00", "08T00:00", "08T05:59", "08T06:00"].map(open)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(["09T18:00", "09T23:59", "10T00:00"].map(open)).toEqual([true, true, false]);
});

test("when the clocks change, hours stay those of the clock on the wall", () => {
  const morning = { sun: [["02:00", "04:00"]] } as const;
  const open = (instant: string) => openingAt(morning, "Europe/Berlin", Date.parse(instant)).open;
  // On 25 March 2029 two is followed by three; on 28 October two to three comes twice.
  expect(["2029-03-25T00:59Z", "2029-03-25T01:00Z", "2029-03-25T02:00Z"].map(open)).toEqual([false, true, false]);
  expect(["2029-10-28T00:00Z", "2029-10-28T01:59Z", "2029-10-28T02:59Z", "2029-10-28T03:00Z"].map(open)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

test("open once a week, it says so a minute after closing", () => {
  const monday = Date.UTC(2029, 0, 1, 9, 0);
  expect(openingAt({ mon: [["08:00", "09:00"]] }, "UTC", monday)).toEqual({
    open: false,
    next: { weekday: "mon", from: "08:00" },
  });
});

test("weekdays have names in the person's language", () => {
  expect(weekdayName("wed", "fra")).toBe("mercredi");
  expect(weekdayName("mon", "eng")).toBe("Monday");
});

test("whatever the answers are called, an offer is a message that WhatsApp takes, and its taps are understood", () => {
  const title = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((text) => text.trim() !== "");
  const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,40}$/);
  const answers = fc.uniqueArray(fc.record({ key, title }), {
    minLength: 1,
    maxLength: 3,
    selector: (one) => one.key,
  });
  fc.assert(
    fc.property(
      answers,
      fc.uuid().map((id) => idOf<"message">(id)),
      (all, messageId) => {
        const offer = offerOf({ text: "?", none: "None", listLabel: "☰", messageId, answers: all });
        expect(checkOutbound(offer)).toEqual([]);
        const choices = offer.kind === "list" ? offer.rows : offer.kind === "buttons" ? offer.buttons : [];
        expect(choices.map(({ id }) => readTap(id))).toEqual([
          ...all.map((one) => ({ messageId, answer: one.key })),
          { messageId, answer: null },
        ]);
      },
    ),
  );
});

test("two answers of one title are offered in a list, since WhatsApp refuses such buttons", () => {
  const answers = [
    { key: "a", title: "Clinic" },
    { key: "b", title: "Clinic" },
  ];
  const offer = offerOf({ text: "?", none: "None", listLabel: "☰", messageId: idOf("m"), answers });
  expect(offer.kind).toBe("list");
  expect(checkOutbound(offer)).toEqual([]);
});

test("ids that are not ours are no taps", () => {
  for (const id of ["", "0190:1", "triage", "triage/x", "menu"]) expect(readTap(id)).toBeNull();
});
