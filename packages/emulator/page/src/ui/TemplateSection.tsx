import { useText } from "../text/text.ts";
import { NewTemplate } from "./NewTemplate.tsx";
import { TemplateRow } from "./TemplateRow.tsx";
import { useTemplates } from "./use-templates.ts";

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
