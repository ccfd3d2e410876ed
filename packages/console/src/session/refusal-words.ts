import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import type { Refusal } from "@hotline/core/model/refusals.ts";
import { i18n, type MessageDescriptor } from "@lingui/core";
import { t } from "@lingui/core/macro";
import type { GraphQLFormattedError } from "graphql";
import { filledIn } from "../i18n/filled-in.ts";
import { AuthRefusal } from "./auth.ts";

type Texts = Readonly<Record<Refusal, MessageDescriptor>>;

/** Fetched beside the first page and no part of it; a refusal that is earlier than they are is told as the server said it. */
let texts: Texts | undefined;
void import("./refusal-texts.ts").then(
  ({ refusalTexts }) => {
    texts = refusalTexts;
  },
  () => undefined,
);

/** Why something did not work, in the words of who asked for it. */
export function refusalWords(error: unknown): string {
  const told = toldBy(error);
  if (told) return inWords(told);
  // So says a browser that reached nobody.
  if (error instanceof TypeError || ServerError.is(error)) return t`The server cannot be reached. Please try again.`;
  return reasonOf(error);
}

/** Whether it is no question of trying again: who asks may not. */
export function isForbidden(error: unknown): boolean {
  return toldBy(error)?.code === "FORBIDDEN";
}

/** Whether it was refused for this reason. */
export function isBecause(error: unknown, reason: Refusal): boolean {
  return toldBy(error)?.reason === reason;
}

/** What the server said of a refusal: as GraphQL's `extensions`, or as the answer of one of its other addresses. */
interface Told {
  readonly code: string;
  readonly reason: unknown;
  readonly values: unknown;
  readonly message: string;
}

function toldBy(error: unknown): Told | undefined {
  if (error instanceof AuthRefusal) return error;
  const first = CombinedGraphQLErrors.is(error) ? error.errors[0] : ofWholeRequest(error);
  if (!first) return undefined;
  const { code, reason, values } = first.extensions ?? {};
  return { code: String(code), reason, values, message: first.message };
}

/** What is refused as a whole comes with a status of its own, and the library leaves what it says unread. */
function ofWholeRequest(error: unknown): GraphQLFormattedError | undefined {
  if (!ServerError.is(error)) return undefined;
  try {
    return (JSON.parse(error.bodyText) as { readonly errors?: readonly GraphQLFormattedError[] }).errors?.[0];
  } catch {
    // Something before the server answered, in its own way.
    return undefined;
  }
}

/** The server speaks English; what it has no name for is told as it said it, and the commonest by their code. */
function inWords({ code, reason, values, message }: Told): string {
  if (texts && isRefusal(texts, reason)) return filledIn(texts[reason], values);
  if (code === "NOT_FOUND" && i18n.locale !== "en") return t`This is not there (any more).`;
  return message;
}

const isRefusal = (all: Texts, reason: unknown): reason is Refusal =>
  typeof reason === "string" && Object.hasOwn(all, reason);
