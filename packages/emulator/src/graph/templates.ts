import { randomInt } from "node:crypto";
import { isJson, type Json, list, str } from "../json.ts";
import type { Template } from "../model.ts";
import { worded } from "./authentication.ts";
import { GraphError } from "./errors.ts";
import type { TemplateBook } from "./validate-template.ts";

export interface TemplateStore extends TemplateBook {
  create(request: Json, status: string): Template;
  all(): Template[];
  byId(id: string): Template | undefined;
  /** How many were removed. */
  remove(name: string, id?: string): number;
  restore(templates: readonly Template[]): void;
  clear(): void;
}

export function makeTemplates(): TemplateStore {
  const kept = new Map<string, Template>();
  const key = (name: string, language: string) => `${name}\n${language}`;
  return {
    create(request, status) {
      const template = readTemplate(request, status);
      if (kept.has(key(template.name, template.language))) {
        throw refused(
          2388024,
          "Content in this language already exists",
          "There is already content for this template.",
        );
      }
      kept.set(key(template.name, template.language), template);
      return template;
    },
    all: () => [...kept.values()],
    byId: (id) => [...kept.values()].find((template) => template.id === id),
    template: (name, language) => kept.get(key(name, language)),
    remove(name, id) {
      const gone = [...kept].filter(([, found]) => found.name === name && (id === undefined || found.id === id));
      for (const [at] of gone) kept.delete(at);
      return gone.length;
    },
    restore(templates) {
      for (const template of templates) kept.set(key(template.name, template.language), template);
    },
    clear: () => kept.clear(),
  };
}

const refused = (subcode: number, userTitle: string, userMessage: string): GraphError =>
  new GraphError(100, "", { subcode, userTitle, userMessage, message: "Invalid parameter" });

const bad = (details: string): GraphError => new GraphError(100, details);

function readTemplate(request: Json, status: string): Template {
  const { name, language, category } = request;
  if (typeof name !== "string" || !/^[a-z0-9_]{1,512}$/.test(name)) {
    throw bad("Param name must have 1 to 512 characters of a-z, 0-9 and _.");
  }
  if (typeof language !== "string" || !/^[a-z]{2,3}(_[A-Z]{2,4})?$/.test(language)) {
    throw bad("Param language must be a language code, as en or pt_BR.");
  }
  if (typeof category !== "string" || !["MARKETING", "UTILITY", "AUTHENTICATION"].includes(category)) {
    throw bad("Param category must be one of {AUTHENTICATION, MARKETING, UTILITY}.");
  }
  const components = list(request["components"]);
  const body = components.find((part) => str(part["type"]).toUpperCase() === "BODY");
  if (body === undefined) throw bad("Param components must have a BODY.");
  for (const part of components) checkPart(part, category);
  const told = category === "AUTHENTICATION" ? worded(components) : components;
  return {
    id: `${randomInt(1e9, 9e9)}${randomInt(1e5, 9e5)}`,
    name,
    language,
    category,
    status,
    parameter_format: str(request["parameter_format"]).toUpperCase() === "NAMED" ? "NAMED" : "POSITIONAL",
    components: told,
  };
}

const most: Readonly<Record<string, readonly [characters: number, subcode: number]>> = {
  HEADER: [60, 2388047],
  BODY: [1_024, 2388072],
  FOOTER: [60, 2388073],
};

function checkPart(part: Json, category: string): void {
  const type = str(part["type"]).toUpperCase();
  const written = str(part["text"]);
  const [characters = 0, subcode = 0] = most[type] ?? [];
  if (characters > 0 && written.length > characters) {
    throw refused(2388040, "Character limit exceeded", `${type} must be at most ${characters} characters long.`);
  }
  if (type === "BODY" && written === "" && category !== "AUTHENTICATION") {
    throw refused(subcode, "Body has no text", "The body of a template needs text.");
  }
  if (type === "HEADER" && isOfMedia(part) && !isJson(part["example"])) {
    throw refused(subcode, "Header format is incorrect", "A header with a file needs an example of it.");
  }
  if (type === "FOOTER" && written.includes("{{")) {
    throw refused(subcode, "Footer format is incorrect", "A footer cannot have variables.");
  }
  if (type === "BODY") checkVariables(written, part);
  if (type === "BUTTONS" && list(part["buttons"]).length > 10) throw bad("Param buttons must have at most 10 items.");
}

const isOfMedia = (part: Json): boolean => ["IMAGE", "VIDEO", "DOCUMENT"].includes(str(part["format"]).toUpperCase());

function checkVariables(written: string, part: Json): void {
  if (/^\s*\{\{[^}]*\}\}|\{\{[^}]*\}\}[\s.!?]*$/.test(written)) {
    throw refused(
      2388299,
      "Leading or trailing params not allowed",
      "Variables cannot be at the start or the end of the template.",
    );
  }
  if (written.includes("{{") && !isJson(part["example"])) {
    throw refused(2388072, "Body format is incorrect", "Each variable needs an example.");
  }
}
