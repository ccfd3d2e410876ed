import { type FormEvent, useState } from "react";
import { emulator } from "../api/emulator.ts";
import { type TemplateKind, templateKinds, templateOf } from "../model/templates.ts";
import { useText } from "../text/text.ts";
import type { Run } from "./use-templates.ts";

const empty = { name: "", language: "en", kind: "text" as TemplateKind, body: "" };

const kindNamed = (name: string): TemplateKind => templateKinds.find((kind) => kind === name) ?? "text";

export function NewTemplate({ run }: { run: Run }) {
  const text = useText();
  const [form, set] = useState(empty);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, language, kind, body } = form;
    if (await run(emulator.addTemplate({ name, language, ...templateOf(kind, body) }))) set(empty);
  };
  const change = (part: Partial<typeof empty>) => set({ ...form, ...part });
  return (
    <details>
      <summary>{text.newTemplate}</summary>
      <form className="fields" onSubmit={(event) => void submit(event)}>
        <label>
          {text.templateName}
          <input required dir="ltr" value={form.name} onChange={({ target }) => change({ name: target.value })} />
        </label>
        <label>
          {text.templateLanguage}
          <input
            required
            dir="ltr"
            value={form.language}
            onChange={({ target }) => change({ language: target.value })}
          />
        </label>
        <label>
          {text.templateBrings}
          <select value={form.kind} onChange={({ target }) => change({ kind: kindNamed(target.value) })}>
            {templateKinds.map((kind) => (
              <option key={kind} value={kind}>
                {text.templateKind[kind]}
              </option>
            ))}
          </select>
        </label>
        {form.kind === "code" ? null : (
          <label>
            {text.templateText}
            <textarea
              required
              dir="auto"
              rows={4}
              maxLength={1024}
              value={form.body}
              onChange={({ target }) => change({ body: target.value })}
            />
          </label>
        )}
        <button type="submit" className="secondary">
          {text.submitTemplate}
        </button>
      </form>
    </details>
  );
}
