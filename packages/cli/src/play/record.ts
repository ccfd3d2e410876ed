import { writeFile } from "node:fs/promises";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import { onPhone, type PhoneMessage } from "../conversations/phone-message.ts";

/** Writes a chat down as a conversation file, so that it can be played again by `hotline test`. */
export class Recorder {
  readonly #lines: string[];

  constructor(title: string, given: { readonly language?: string | undefined; readonly journey?: string | undefined }) {
    const { language, journey } = given;
    this.#lines = [
      `conversation: ${title}`,
      ...(language === undefined ? [] : [`given language ${language}`]),
      ...(journey === undefined ? [] : [`starts ${journey}`]),
    ];
  }

  /** The contact wrote this, or tapped it where it was offered. */
  heard(text: string, tapped: boolean): void {
    this.#lines.push("", ...(tapped ? [`taps ${text}`] : written("says", text)));
  }

  /** The hotline said this. */
  said(messages: readonly OutboundContent[]): void {
    if (messages.length === 0) this.#lines.push("expects nothing");
    for (const message of messages) this.#lines.push(...expectation(onPhone(message)));
  }

  waited(span: string): void {
    this.#lines.push("", `after ${span}`);
  }

  text(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  async save(path: string): Promise<void> {
    await writeFile(path, this.text());
  }
}

function expectation({ text, choices, attachments }: PhoneMessage): readonly string[] {
  const [first, ...more] = attachments;
  const said = text === "" && first !== undefined ? [`expects attachment ${first}`] : written("expects exactly", text);
  const attached = (text === "" ? more : attachments).map((one) => `  with attachment ${one}`);
  const titles = choices.map(({ title, description }) => (title.endsWith("…") && description) || title);
  return [...said, ...attached, ...(titles.length === 0 ? [] : [`  with choices ${titles.join(" | ")}`])];
}

/** One line, or a block where the text has several. */
function written(word: string, text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.length === 1 ? [`${word} ${text}`] : [word, ...lines.map((line) => `  | ${line}`)];
}
