import { isUuid } from "../../model/ids.ts";
import { FlowError } from "../errors.ts";

/** Whether this is an object with properties, as JSON knows it. */
export function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** An object of a definition whose parts are read one by one; whatever does not fit is told with its place. */
export class Fields {
  readonly #json: Readonly<Record<string, unknown>>;
  readonly where: string;

  constructor(json: unknown, where: string) {
    if (!isRecord(json)) throw new FlowError(`${where} must be an object`);
    this.#json = json;
    this.where = where;
  }

  fail(what: string): never {
    throw new FlowError(`${this.where}: ${what}`);
  }

  all(): unknown {
    return this.#json;
  }

  raw(key: string): unknown {
    return this.#json[key];
  }

  has(key: string): boolean {
    return this.#json[key] !== undefined && this.#json[key] !== null;
  }

  /** A text that must be there and not be empty. */
  text(key: string, max = 10_000): string {
    const value = this.optionalText(key, max);
    return value ? value : this.fail(`"${key}" is missing`);
  }

  optionalText(key: string, max = 10_000): string | undefined {
    const value = this.#json[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "string") return this.fail(`"${key}" must be a text`);
    if (value.length > max && [...value].length > max) this.fail(`"${key}" is longer than ${max} characters`);
    return value;
  }

  uuid(key = "uuid"): string {
    const value = this.text(key);
    return isUuid(value) ? value : this.fail(`"${key}" is not a UUID: ${value}`);
  }

  optionalUuid(key: string): string | undefined {
    return this.has(key) && this.#json[key] !== "" ? this.uuid(key) : undefined;
  }

  /** One of these words. */
  word<W extends string>(key: string, words: readonly W[]): W {
    const value = this.text(key);
    const found = words.find((word) => word === value);
    return found ?? this.fail(`"${key}" is "${value}" but must be one of ${words.join(", ")}`);
  }

  number(key: string): number | undefined {
    const value = this.#json[key];
    if (value === undefined || value === null) return undefined;
    return typeof value === "number" ? value : this.fail(`"${key}" must be a number`);
  }

  flag(key: string): boolean {
    const value = this.#json[key];
    if (value === undefined || value === null) return false;
    return typeof value === "boolean" ? value : this.fail(`"${key}" must be true or false`);
  }

  list(key: string, max = Number.POSITIVE_INFINITY): readonly unknown[] {
    const value = this.#json[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.fail(`"${key}" must be a list`);
    return value.length > max ? this.fail(`"${key}" has more than ${max} entries`) : value;
  }

  texts(key: string, max?: number): readonly string[] {
    return this.list(key, max).map((item) => (typeof item === "string" ? item : this.fail(`"${key}" must hold texts`)));
  }

  object(key: string): Fields {
    return new Fields(this.#json[key], `${this.where}: "${key}"`);
  }

  optionalObject(key: string): Fields | undefined {
    return this.has(key) ? this.object(key) : undefined;
  }

  objects(key: string, max?: number): readonly Fields[] {
    return this.list(key, max).map((item, index) => new Fields(item, `${this.where}: "${key}" ${index + 1}`));
  }
}
