import { findAction } from "../actions/index.ts";
import type { CaseOutline, NodeOutline, Outline, RouterOutline } from "./outline.ts";
import { textsAt } from "./paths.ts";

/** A text of a journey, or a list of texts that are translated together. */
export interface JourneyText {
  readonly node: string;
  /** UUID of the action; missing for the texts of routers. */
  readonly action?: string;
  /** The type of the action, or which part of a router. */
  readonly of: string;
  /** Under which UUID and property translations of it stand. */
  readonly item: string;
  readonly property: string;
  readonly texts: readonly string[];
  readonly isTemplate: boolean;
  readonly isLocalizable: boolean;
}

/** The texts of one language: undefined for those of the base. */
export interface Version {
  readonly language?: string;
  readonly texts: readonly string[];
}

/** All texts of a node in the order in which an author reads them: actions, then router. */
export function textsOf(node: NodeOutline): readonly JourneyText[] {
  const router = node.router === undefined ? [] : routerTexts(node.uuid, node.router);
  return [...node.actions.flatMap((action) => actionTexts(node.uuid, action)), ...router];
}

function actionTexts(node: string, { uuid, type, json }: NodeOutline["actions"][number]): readonly JourneyText[] {
  return (findAction(type)?.parts?.texts ?? [])
    .map(({ at, isTemplate, isLocalizable }) => {
      const texts = textsAt(json, at);
      return { node, action: uuid, of: type, item: uuid, property: at, texts, isTemplate, isLocalizable };
    })
    .filter(({ texts }) => texts.length > 0);
}

function routerTexts(node: string, router: RouterOutline): readonly JourneyText[] {
  const uuid = node;
  const phone = textsAt(router.json, "wait.phone");
  return [
    ...template({ node, of: "operand", item: uuid, property: "operand", texts: textsAt(router.json, "operand") }),
    ...router.cases.flatMap((one) => caseTexts(node, one)),
    ...template({ node, of: "wait", item: uuid, property: "phone", texts: phone }),
    ...router.categories
      .filter(({ name }) => name !== "")
      .map(({ uuid: item, name }) => {
        const place = { node, of: "category", item, property: "name", texts: [name] };
        return { ...place, isTemplate: false, isLocalizable: true };
      }),
  ];
}

type Place = Pick<JourneyText, "node" | "of" | "item" | "property" | "texts">;

function template(place: Place): readonly JourneyText[] {
  return place.texts.length === 0 ? [] : [{ ...place, isTemplate: true, isLocalizable: false }];
}

function caseTexts(node: string, { uuid: item, arguments: texts }: CaseOutline): readonly JourneyText[] {
  if (texts.length === 0) return [];
  return [{ node, of: "case", item, property: "arguments", texts, isTemplate: true, isLocalizable: true }];
}

/** A text in its base language, then in every language that it is translated into. */
export function versionsOf({ localization }: Outline, text: JourneyText): readonly Version[] {
  const base = { texts: text.texts };
  if (!text.isLocalizable) return [base];
  const translated = [...localization].flatMap(([language, items]) => {
    const texts = items.get(text.item)?.get(text.property);
    return texts === undefined ? [] : [{ language, texts }];
  });
  return [base, ...translated];
}

/** Every template of a flow, each followed by its translations. */
export function templatesOf(flow: Outline): readonly string[] {
  const templates = flow.nodes.flatMap(textsOf).filter(({ isTemplate }) => isTemplate);
  return templates.flatMap((text) => versionsOf(flow, text).flatMap(({ texts }) => texts));
}

/** Every text of a flow that can be translated, in the base language. */
export function localizablesOf(flow: Outline): readonly string[] {
  const texts = flow.nodes.flatMap(textsOf).filter(({ isLocalizable }) => isLocalizable);
  return texts.flatMap(({ texts }) => texts);
}
