import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname } from "node:path";
import type { Plugin } from "vite";

const main = createRequire(import.meta.url).resolve("@mantine/core/styles.css");
const ofComponents = /[\\/]@mantine[\\/]core[\\/]esm[\\/].*\.module\.mjs$/;

/**
 * Brings each component's styles along with the component. The one sheet for all of Mantine is 39 kB compressed, and most
 * pages use a third of it. A component imports the parts it is made of, so their styles stand before its own, as they must.
 */
export function componentStyles(): Plugin {
  return {
    name: "hotline-component-styles",
    transform: {
      filter: { id: ofComponents },
      handler(code, id) {
        const sheet = `styles/${basename(id, ".module.mjs")}.layer.css`;
        if (!existsSync(`${dirname(main)}/${sheet}`)) return null;
        return { code: `import "@mantine/core/${sheet}";\n${code}`, moduleSideEffects: true, map: null };
      },
    },
  };
}
