import { isJson, type Json } from "../json.ts";
import { invalid, missing, tooLong } from "./errors.ts";

/** Small checks that throw WhatsApp's refusals; `path` names the parameter, as `text['body']`. */

export const join = (path: string, key: string | number): string =>
  path === "" ? String(key) : typeof key === "number" ? `${path}[${key}]` : `${path}['${key}']`;

export function object(from: Json, key: string, path: string): Json {
  const value = from[key];
  if (value === undefined || value === null) throw missing(join(path, key));
  if (!isJson(value)) throw invalid(join(path, key), "must be an object");
  return value;
}

export function text(from: Json, key: string, path: string, most: number): string {
  const value = optionalText(from, key, path, most);
  if (value === undefined || value.trim() === "") throw missing(join(path, key));
  return value;
}

export function optionalText(from: Json, key: string, path: string, most: number): string | undefined {
  const value = from[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw invalid(join(path, key), "must be a string");
  if (value.length > most) throw tooLong(join(path, key), most);
  return value;
}

export function array(from: Json, key: string, path: string, least: number, most: number): Json[] {
  const value = from[key];
  if (value === undefined || value === null) throw missing(join(path, key));
  if (!Array.isArray(value)) throw invalid(join(path, key), "must be an array");
  if (value.length < least || value.length > most) {
    throw invalid(join(path, key), `must have ${least} to ${most} items, but has ${value.length}`);
  }
  return value.map((item, at) => {
    if (!isJson(item)) throw invalid(join(join(path, key), at), "must be an object");
    return item;
  });
}

export function unique(values: readonly string[], path: string): void {
  if (new Set(values).size !== values.length) throw invalid(path, "must not repeat a value");
}

export function coordinate(from: Json, key: string, path: string, most: number): void {
  const value = from[key];
  if (value === undefined || value === null || value === "") throw missing(join(path, key));
  const degrees = typeof value === "string" ? Number(value) : value;
  if (typeof degrees !== "number" || !Number.isFinite(degrees) || Math.abs(degrees) > most) {
    throw invalid(join(path, key), `must be a number from -${most} to ${most}`);
  }
}

export function webLink(value: string, path: string): void {
  if (!/^https?:\/\/[^\s]+$/i.test(value)) throw invalid(path, "must be a URL that begins with http:// or https://");
}
