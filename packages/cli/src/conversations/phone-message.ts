import type { OutboundContent } from "@hotline/core/model/message.ts";

/** What a message looks like on a phone. */
export interface PhoneMessage {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
  readonly choiceKind: "button" | "list";
  readonly attachments: readonly string[];
}

/** The message as the person who gets it sees it. */
export function onPhone(content: OutboundContent): PhoneMessage {
  const none = { text: "", choices: [], choiceKind: "button", attachments: [] } as const;
  switch (content.kind) {
    case "text":
      return { ...none, text: content.text };
    case "buttons":
      return { ...none, text: content.text, choices: content.buttons };
    case "list":
      return { ...none, text: content.text, choices: content.rows, choiceKind: "list" };
    case "media": {
      const source = "link" in content.source ? content.source.link : content.source.id;
      return { ...none, text: content.caption ?? "", attachments: [`${content.media}:${source}`] };
    }
    case "link":
      return { ...none, text: content.text, attachments: [`link:${content.url}`] };
    case "location":
      return { ...none, attachments: [`location:${content.latitude},${content.longitude}`] };
    case "template":
      return { ...none, attachments: [`template:${content.name}`] };
    case "locationRequest":
      return { ...none, text: content.text };
    case "reaction":
      return { ...none, text: content.emoji };
    case "contacts":
    case "other":
      return { ...none, attachments: [content.kind] };
  }
}

/** The message as lines of text: what is attached, what is said, and what can be tapped. */
export function showMessage({ text, choices, attachments }: PhoneMessage): string {
  return [
    ...attachments.map((attachment) => `<${attachment}>`),
    ...(text === "" ? [] : [text]),
    ...choices.map(({ title, description }) => `[${title}]${description === undefined ? "" : ` ${description}`}`),
  ].join("\n");
}
