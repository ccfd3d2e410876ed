import { expect, test } from "vitest";
import { remedyOf } from "./remedy-of.ts";
import type { Message } from "./thread.ts";

const failed = (content: object, code: number): Pick<Message, "content" | "delivery"> => ({
  content,
  delivery: { state: "FAILED", at: null, failure: { code, meaning: "" } } as unknown as Message["delivery"],
});

test("what failed is written again, and where only a template may go, one is chosen", () => {
  expect(remedyOf(failed({ kind: "text", text: "At 8." }, 131026))).toEqual({ kind: "rewrite", text: "At 8." });
  expect(remedyOf(failed({ kind: "text", text: "At 8." }, 131047))).toEqual({ kind: "template" });
  expect(remedyOf(failed({ kind: "media", media: "image" }, 131026))).toBeNull();
});

test("a template that WhatsApp has paused leads to the other templates", () => {
  expect(remedyOf(failed({ kind: "template", name: "appointment", language: "en" }, 132015))).toEqual({
    kind: "template",
  });
});
