import { expect, test } from "vitest";
import { makeWamids, readWamid } from "./wamid.ts";

const bytesOf = (wamid: string) => Buffer.from(wamid.slice("wamid.".length), "base64").toString("latin1");
/** The number and the id of a message in it, with the byte that says which way it went. */
const laidOut = (phone: string, way: string, id: string) =>
  `\x1c\x18${String.fromCharCode(phone.length)}${phone}\x15\x02\0${way}\x18${String.fromCharCode(id.length)}${id}\0`;

test("message ids have the layout of real ones, and no two are alike", () => {
  const wamids = makeWamids();
  const [sent, said] = [wamids.outbound("254700000001"), wamids.inbound("254700000001")];
  const [ours = ""] = /[0-9A-F]{18}/.exec(bytesOf(sent).slice(20)) ?? [];
  const [theirs = ""] = /3A[0-9A-F]{18}/.exec(bytesOf(said).slice(20)) ?? [];
  expect(bytesOf(sent)).toBe(laidOut("254700000001", "\x11", ours));
  expect(bytesOf(said)).toBe(laidOut("254700000001", "\x12", theirs));
  expect(wamids.outbound("254700000001")).not.toBe(sent);
});

test("an id tells whose message it is, and one of somebody else's making tells nothing", () => {
  const wamids = makeWamids();
  expect(readWamid(wamids.outbound("254700000001"))).toEqual({ phone: "254700000001", inbound: false });
  expect(readWamid(wamids.inbound("254700000001"))).toEqual({ phone: "254700000001", inbound: true });
  for (const strange of ["", "wamid.", "wamid.HBgM", "m1"]) expect(readWamid(strange)).toBeNull();
});
