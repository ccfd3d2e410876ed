import type { Reply } from "./ledger.ts";

interface Titled {
  readonly id?: string;
  readonly title?: string;
}

/** The parts of a send's body that a person sees; all may be missing, since it comes from outside. */
interface SendBody {
  readonly type?: string;
  readonly status?: string;
  readonly text?: { readonly body?: string };
  readonly interactive?: {
    readonly type?: string;
    readonly body?: { readonly text?: string };
    readonly action?: {
      readonly buttons?: readonly { readonly reply?: Titled }[];
      readonly sections?: readonly { readonly rows?: readonly Titled[] }[];
    };
  };
}

/**
 * What a person reads of a send that WhatsApp accepted; undefined for read marks and typing, which nobody reads. `same` may
 * give words that are kept already.
 */
export function readReply(
  raw: Readonly<Record<string, unknown>>,
  same: (words: string) => string = (words) => words,
): Reply | undefined {
  const body = raw as SendBody;
  if (body.status !== undefined || body.type === undefined) return undefined;
  if (body.type === "text") return { text: same(body.text?.body ?? ""), choices: [] };
  const { interactive } = body;
  if (!interactive) return { text: JSON.stringify(raw[body.type]), choices: [] };
  const buttons = (interactive.action?.buttons ?? []).map((button) => button.reply ?? {});
  const listed = (interactive.action?.sections ?? []).flatMap((section) => section.rows ?? []);
  const choices = [...buttons, ...listed].map(({ id = "", title = "" }) => ({ id, title: same(title) }));
  return {
    text: same(interactive.body?.text ?? ""),
    choices,
    source: interactive.type === "button" ? "button" : "list",
  };
}
