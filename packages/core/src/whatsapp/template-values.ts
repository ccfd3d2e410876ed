import type { OutboundProblem } from "./problem.ts";
import { cardsIn } from "./template-fill.ts";
import type { TemplateForm, TemplatePlace } from "./template-form.ts";
import { type JsonObject, objectsIn, textIn } from "./values.ts";

/** What WhatsApp would refuse in the values for a template that is known: too few, too many, or not what stands above its text. */
export function checkTemplateValues(form: TemplateForm, components: readonly unknown[]): readonly OutboundProblem[] {
  const given = objectsIn(components);
  return [
    ...checkAbove(form, given),
    ...checkText("body", form, given),
    ...checkOffer(form, given),
    ...checkButtons(form, given),
    ...checkCards(form, components),
  ];
}

function checkOffer({ places }: TemplateForm, given: readonly JsonObject[]): readonly OutboundProblem[] {
  const isTimed = places.some(({ part }) => part === "offer");
  if (!isTimed || parametersOf(given, "limited_time_offer").length === 1) return [];
  return [problem("This template takes the end of its offer, in a component `limited_time_offer`.")];
}

/** Each card is a small template: as many as WhatsApp has approved, and each with its values. */
function checkCards({ cards }: TemplateForm, components: readonly unknown[]): readonly OutboundProblem[] {
  const given = cardsIn(components);
  if (given.length !== cards.length) {
    return [problem(`This template takes ${cards.length} cards, and ${given.length} came.`)];
  }
  return cards.flatMap((card, index) =>
    checkTemplateValues(card, given[index] ?? []).map(({ message, ...rest }) => {
      return { ...rest, message: `Card ${index}: ${message}` };
    }),
  );
}

function checkAbove(form: TemplateForm, given: readonly JsonObject[]): readonly OutboundProblem[] {
  const kind = form.media ?? (form.places.some(({ part }) => part === "map") ? "location" : null);
  if (kind === null) return form.lacks === null ? checkText("header", form, given) : [];
  const parameters = parametersOf(given, "header");
  if (parameters.length === 1 && parameters[0]?.["type"] === kind) return [];
  return [problem(`This template takes one ${kind} in its header.`)];
}

function checkText(part: "header" | "body", { places }: TemplateForm, given: readonly JsonObject[]) {
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
function checkButtons({ places, actions }: TemplateForm, given: readonly JsonObject[]): readonly OutboundProblem[] {
  const isNamed = (button: number | undefined) => (one: JsonObject) =>
    nameOf(one) === "button" && Number(one["index"]) === button;
  const isGiven = ({ button }: TemplatePlace) => given.some((one) => isNamed(button)(one) && hasParameter(one));
  return [
    ...places
      .filter((place) => place.button !== undefined && !isGiven(place))
      .map(({ button }) => problem(`This template takes a value for its button ${button}.`)),
    ...actions
      .filter(({ button }) => !given.some(isNamed(button)))
      .map(({ button, type }) =>
        problem(`Button ${button} of this template must be named, with \`sub_type\` ${type}.`),
      ),
  ];
}

const problem = (message: string): OutboundProblem => ({ path: "components", message });
const nameOf = ({ type }: JsonObject): string => textIn(type).toLowerCase();
const hasParameter = ({ parameters }: JsonObject): boolean => objectsIn(parameters).length > 0;
const parametersOf = (given: readonly JsonObject[], part: string): readonly JsonObject[] =>
  objectsIn(given.find((one) => nameOf(one) === part)?.["parameters"]);
