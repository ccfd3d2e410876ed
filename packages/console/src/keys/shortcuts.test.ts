import { expect, test, vi } from "vitest";
import { hear, nameOf, type Press } from "./shortcuts.ts";

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const run = vi.fn();
const groups = [
  {
    title: "Go to",
    shortcuts: [
      { keys: "g i", label: "Inbox", run },
      { keys: "g l", label: "Live", run },
    ],
  },
  { title: "Here", shortcuts: [{ keys: "e", label: "Done", run }] },
];

test("a row of keys is heard when its last key comes", () => {
  const first = hear(groups, [], "g");
  expect(first).toEqual({ pending: ["g"], hit: undefined });
  expect(hear(groups, first.pending, "i").hit?.label).toBe("Inbox");
});

test("a key that does not go on the row may still be one of its own", () => {
  expect(hear(groups, ["g"], "e").hit?.label).toBe("Done");
  expect(hear(groups, ["g"], "z")).toEqual({ pending: [], hit: undefined });
});

test("who switched letters off presses none unawares, and combinations go on", () => {
  const search = { title: "Everywhere", shortcuts: [{ keys: "mod+k", label: "Search", run }] };
  const pressed = (pending: readonly string[], name: string) => hear([...groups, search], pending, name, false).hit;
  expect([pressed([], "e"), pressed(["g"], "i"), pressed([], "mod+k")?.label]).toEqual([
    undefined,
    undefined,
    "Search",
  ]);
});

test("the innermost part of the page wins where two want one key", () => {
  const inner = { title: "Note", shortcuts: [{ keys: "e", label: "Edit", run }] };
  expect(hear([...groups, inner], [], "e").hit?.label).toBe("Edit");
});

test("a shortcut that is only there to be read about is never heard", () => {
  expect(hear([{ title: "List", shortcuts: [{ keys: "j", label: "Next" }] }], [], "j").hit).toBeUndefined();
});

test("control and command are one, and shift counts with letters alone", () => {
  expect(nameOf(press("k", { ctrlKey: true }))).toBe("mod+k");
  expect(nameOf(press("K", { metaKey: true, shiftKey: true }))).toBe("mod+shift+k");
  expect(nameOf(press("?", { shiftKey: true }))).toBe("?");
  expect(nameOf(press("ArrowDown"))).toBe("down");
});
