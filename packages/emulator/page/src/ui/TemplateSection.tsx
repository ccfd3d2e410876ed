import { type FormEvent, useCallback, useEffect, useState } from "react";
import type { Template } from "../../../src/model.ts";
import { emulator } from "../api/emulator.ts";
import { type TemplateKind, templateKinds, templateOf, textOf } from "../model/templates.ts";
import { useText } from "../text/text.ts";

/** What WhatsApp has of this hotline's templates, and the reviewer's decisions. */
export function TemplateSection() {
  const text = useText();
  const { templates, run, problem } = useTemplates();
  return (
    <section>
      <h3>{text.templatesTitle}</h3>
      <p className="hint">{text.templatesHint}</p>
      {templates.length === 0 ? <p className="hint">{text.noTemplates}</p> : null}
      {templates.map((template) => (
        <TemplateRow key={template.id} template={template} run={run} />
      ))}
      <NewTemplate run={run} />
      {problem === "" ? null : (
        <p className="hint" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

type Run = (call: Promise<unknown>) => Promise<boolean>;

/** Read anew whenever one changed, here or by the hotline. */
function useTemplates() {
  const [templates, set] = useState<readonly Template[]>([]);
  const [problem, tell] = useState("");
  const read = useCallback(async () => set((await emulator.templates()).templates), []);
  useEffect(() => {
    const again = () => void read().catch(() => undefined);
    again();
    const source = new EventSource("/_emulator/events");
    for (const event of ["open", "template", "template-removed"]) source.addEventListener(event, again);
    return () => source.close();
  }, [read]);
  const run: Run = async (call) => {
    tell("");
    try {
      await call;
      await read();
      return true;
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
      return false;
    }
  };
  return { templates, run, problem };
}

function TemplateRow({ template, run }: { template: Template; run: Run }) {
  const text = useText();
  const { id, name, language, status } = template;
  const decisions = [
    [text.approve, "APPROVED"],
    [text.reject, "REJECTED"],
    [text.pause, "PAUSED"],
  ] as const;
  return (
    <article aria-label={`${name} ${language}`}>
      <p>
        <bdi dir="ltr">
          <strong>{name}</strong> · {language}
        </bdi>{" "}
        · {text.templateStatus(status)}
      </p>
      <p className="hint break" dir="auto">
        {textOf(template)}
      </p>
      <div className="buttons">
        {decisions
          .filter(([, decision]) => decision !== status)
          .map(([label, decision]) => (
            <button
              key={decision}
              type="button"
              className="secondary"
              onClick={() => void run(emulator.decide(id, decision))}
            >
              {label}
            </button>
          ))}
        <button
          type="button"
          className="secondary danger"
          onClick={() => confirm(text.removeTemplateSure) && void run(emulator.removeTemplate(id))}
        >
          {text.remove}
        </button>
      </div>
    </article>
  );
}

const empty = { name: "", language: "en", kind: "text" as TemplateKind, body: "" };

const kindNamed = (name: string): TemplateKind => templateKinds.find((kind) => kind === name) ?? "text";

function NewTemplate({ run }: { run: Run }) {
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
