import { limits } from "../limits.ts";
import { depth } from "./checks.ts";
import { seen } from "./parts.ts";
import type { Problems, Send } from "./send.ts";

/** Whatever else WhatsApp takes. */
export const other: Send<"other"> = {
  build: ({ type, body }) => [type, body],
  check({ type, body }): Problems {
    if (!/^[a-z_]{1,64}$/.test(type)) return [{ path: "type", message: "A type has small letters and _ only." }];
    const deep = depth("body", body);
    if (deep.length > 0) return deep;
    const size = JSON.stringify(body).length;
    const limit = limits.otherBytes;
    return size <= limit
      ? []
      : [{ path: "body", message: `This has ${size} characters, and we send at most ${limit}.`, limit }];
  },
  shows: () => seen({}),
};
