import type { Assets, Contact, FlowEvent, MessageCreated } from "../flow/index.ts";
import type { MessageId } from "../model/ids.ts";
import type { OutboundContent } from "../model/message.ts";
import { planReply } from "../whatsapp/index.ts";
import type { Programme } from "./programme.ts";

interface Said {
  readonly messages: readonly { readonly id: MessageId; readonly content: OutboundContent }[];
  /** The message whose choices are open now, or the last one said. */
  readonly promptId: MessageId | null;
  /** The choices that went out as numbered text, if the last question was one. */
  readonly promptChoices: readonly string[] | null;
}

/** The content key that an author may give the label of list buttons in each language. */
const listLabelKey = "list_label";
const defaultListLabel = "☰";

/** What the engine said as WhatsApp messages. The prompt's id is also the prefix of its choices' ids. */
export function replies(
  events: readonly FlowEvent[],
  contact: Contact,
  programme: Pick<Programme, "templates"> & { readonly assets: Pick<Assets, "content"> },
  newId: () => MessageId,
): Said {
  const messages: { id: MessageId; content: OutboundContent }[] = [];
  let promptId: MessageId | null = null;
  let promptChoices: readonly string[] | null = null;
  for (const event of events) {
    if (event.type !== "msg_created" || event.unsendableReason !== undefined) continue;
    const planned = plan(event, newId(), contact, programme);
    promptChoices = planned.numbered;
    for (const content of planned.contents) {
      const isPrompt = content === planned.prompt;
      const id = isPrompt ? planned.promptId : newId();
      messages.push({ id, content });
      promptId = isPrompt || planned.prompt === undefined ? id : promptId;
    }
  }
  return { messages, promptId, promptChoices };
}

function plan(event: MessageCreated, promptId: MessageId, contact: Contact, programme: Parameters<typeof replies>[2]) {
  const template = programme.templates?.message(event, promptId);
  if (template) return { contents: [template], prompt: template, promptId, numbered: null };
  const listLabel = programme.assets.content(listLabelKey, contact.language ?? "") ?? defaultListLabel;
  const contents = planReply(
    {
      text: event.text,
      attachments: event.attachments,
      quickReplies: event.quickReplies.map(({ text, extra }) => ({
        text,
        ...(extra === undefined ? {} : { description: extra }),
      })),
    },
    { choiceIdPrefix: promptId, listLabel },
  );
  const prompt = contents.findLast(({ kind }) => kind === "buttons" || kind === "list") ?? contents.at(-1);
  const tappable = prompt?.kind === "buttons" || prompt?.kind === "list";
  const numbered = tappable || event.quickReplies.length === 0 ? null : event.quickReplies.map(({ text }) => text);
  return { contents, prompt, promptId, numbered };
}
