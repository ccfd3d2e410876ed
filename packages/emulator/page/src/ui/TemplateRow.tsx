import type { Template } from "../../../src/model.ts";
import { emulator } from "../api/emulator.ts";
import { textOf } from "../model/templates.ts";
import { useText } from "../text/text.ts";
import type { Run } from "./use-templates.ts";

/** A template, and what a reviewer may decide of it. */
export function TemplateRow({ template, run }: { template: Template; run: Run }) {
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
