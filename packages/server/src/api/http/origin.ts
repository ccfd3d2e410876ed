import type { IncomingHttpHeaders } from "node:http";
import { refusals, refusalText } from "@hotline/core/model/refusals.ts";

/**
 * Whether a request comes from our own pages, or from no page at all: a browser names the page that sends it, a program
 * does not. Together with the SameSite cookie, this keeps other sites from acting in somebody's name.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { origin } = headers;
  if (origin === undefined) return !isCrossSite(headers["sec-fetch-site"]);
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  return new URL(origin).host === headers.host;
}

const isCrossSite = (site: string | string[] | undefined): boolean => site === "cross-site" || site === "same-site";

/** What a page of somebody else is told, where GraphQL does not say it. */
export const foreignPage = { code: refusals.FOREIGN_PAGE[0], message: refusalText("FOREIGN_PAGE") };
