import type { OutboundProblem } from "./problem.ts";
import type { TemplateForm, TemplatePlace } from "./template-form.ts";
import { asArray, asObject } from "./values.ts";

type Json = Readonly<Record<string, unknown>>;

/** What WhatsApp would refuse in the values for a template that is known: too few, too many, or not what stands above its text. */
export function checkTemplateValues(form: TemplateForm, components: readonly unknown[]): readonly OutboundProblem[] {
  const given = objects(components);
  return [...checkAbove(form, given), ...checkText("body", form, given), ...checkButtons(form, given)];
}

function checkAbove(form: TemplateForm, given: readonly Json[]): readonly OutboundProblem[] {
  const kind = form.media ?? (form.places.some(({ part }) => part === "map") ? "location" : null);
  if (kind === null) return form.lacks === null ? checkText("header", form, given) : [];
  const parameters = parametersOf(given, "header");
  if (parameters.length === 1 && parameters[0]?.["type"] === kind) return [];
  return [problem(`This template takes one ${kind} in its header.`)];
}

function checkText(part: "header" | "body", { places }: TemplateForm, given: readonly Json[]) {
  const wanted = places.filter((place) => (place.part === "code" ? "body" : place.part) === part);
  const parameters = parametersOf(given, part);
  if (wanted.length !== parameters.length) {
    const count = wanted.length === 1 ? "one value" : `${wanted.length} values`;
    return [problem(`This template takes ${count} in its ${part}, and ${parameters.length} came.`)];
  }
  const names = new Set(parameters.map((parameter) => parameter["parameter_name"]));
  const missing = wanted.find(({ name }) => !/^\d+$/.test(name) && !names.has(name));
  return missing ? [problem(`This template takes ${missing.name} in its ${part}: name it as \`parameter_name\`.`)] : [];
}

/** A button that takes no value may be given one: what WhatsApp says when it is tapped. */
function checkButtons({ places }: TemplateForm, given: readonly Json[]): readonly OutboundProblem[] {
  const isGiven = ({ button }: TemplatePlace) =>
    given.some((one) => nameOf(one) === "button" && Number(one["index"]) === button && hasParameter(one));
  return places
    .filter((place) => place.button !== undefined && !isGiven(place))
    .map(({ button }) => problem(`This template takes a value for its button ${button}.`));
}

const problem = (message: string): OutboundProblem => ({ path: "components", message });
const nameOf = ({ type }: Json): string => (typeof type === "string" ? type.toLowerCase() : "");
const hasParameter = ({ parameters }: Json): boolean => objects(parameters).length > 0;
const parametersOf = (given: readonly Json[], part: string): readonly Json[] =>
  objects(given.find((one) => nameOf(one) === part)?.["parameters"]);
const objects = (value: unknown): readonly Json[] =>
  (asArray(value) ?? []).map(asObject).filter((each) => each !== undefined);
