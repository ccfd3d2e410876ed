import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { refusals } from "@hotline/core/model/refusals.ts";
import { i18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { afterEach, expect, test } from "vitest";
import { AuthRefusal } from "./auth.ts";
import { refusalTexts } from "./refusal-texts.ts";
import { isForbidden, refusalWords } from "./refusal-words.ts";

const refused = (message: string, extensions: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ errors: [{ message, extensions }] });

afterEach(() => i18n.loadAndActivate({ locale: "en", messages: {} }));

test("in English the console says each refusal as the server does", () => {
  const said = Object.entries(refusalTexts).map(([reason, { message }]) => [reason, message]);
  expect(Object.fromEntries(said)).toEqual(
    Object.fromEntries(Object.entries(refusals).map(([reason, [, text]]) => [reason, compileMessage(text)])),
  );
});

test("a refusal is said in the viewer's language by its name, with what it fills in", () => {
  const { id = "" } = refusalTexts.HELD;
  i18n.loadAndActivate({ locale: "fr", messages: { [id]: [["name"], " parle avec cette personne."] } });
  const error = refused("Awa talks …", { code: "CONFLICT", reason: "HELD", values: { name: "Awa {name}" } });
  expect(refusalWords(error)).toBe("Awa {name} parle avec cette personne.");
  const answer = new AuthRefusal({ reason: "HELD", message: "…", values: { name: "Omar" } }, 409, undefined);
  expect(refusalWords(answer)).toBe("Omar parle avec cette personne.");
});

test("what is refused as a whole is said as the server says it, not as a status", () => {
  const refusedAsWhole = (bodyText: string, status: number) =>
    new ServerError(`Response not successful: Received status code ${status}`, {
      bodyText,
      response: new Response(bodyText, { status }),
    });
  const errors = [{ message: "…", extensions: { code: "AWAY", reason: "DATABASE_AWAY", values: {} } }];
  expect(refusalWords(refusedAsWhole(JSON.stringify({ errors }), 503))).toBe(
    "The database cannot be reached just now. Please try again.",
  );
  expect(refusalWords(refusedAsWhole("<html>Bad Gateway</html>", 502))).toBe(
    "The server cannot be reached. Please try again.",
  );
});

test("what a role may not is told apart from what went wrong and may be tried again", () => {
  expect(isForbidden(refused("No.", { code: "FORBIDDEN" }))).toBe(true);
  expect(isForbidden(refused("No.", { code: "AWAY" }))).toBe(false);
  expect(isForbidden(new TypeError("Failed to fetch"))).toBe(false);
});

test("a reason that this console does not know yet is told as the server said it", () => {
  i18n.loadAndActivate({ locale: "en", messages: {} });
  expect(refusalWords(refused("Come back on Monday.", { code: "CONFLICT", reason: "MONDAY" }))).toBe(
    "Come back on Monday.",
  );
  expect(refusalWords(refused("No.", { code: "CONFLICT", reason: "constructor" }))).toBe("No.");
  expect(refusalWords(new TypeError("Failed to fetch"))).toBe("The server cannot be reached. Please try again.");
});
