/**
 * The fences: who may import whom, as data. The table is that of docs/architecture.md; a machine refuses the rest.
 * Key: a folder. Value: the folders (and packages) it may import besides itself.
 */
const npm = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}(/|$)`);
const core = ["model", "expr", "contactql", "flow", "triage", "whatsapp", "data", "play", "picture", "search"].map(
  (room) => `packages/core/src/${room}/`,
);
const node =
  "^node:|^(fs|path|crypto|http|net|os|url|util|events|stream|buffer|child_process|timers|zlib|worker_threads|perf_hooks|process|cluster|assert|module|readline|tty|dns|tls)(/|$)";

const mayImport = {
  "packages/core/src/model/": [],
  "packages/core/src/expr/": ["packages/core/src/model/", ...npm("decimal.js", "luxon", "libphonenumber-js", "re2js")],
  "packages/core/src/contactql/": ["packages/core/src/model/", "packages/core/src/expr/index.ts"],
  "packages/core/src/triage/": ["packages/core/src/model/", ...npm("zod")],
  "packages/core/src/whatsapp/": ["packages/core/src/model/"],
  "packages/core/src/data/": ["packages/core/src/model/", ...npm("csv-parse", "fast-xml-parser")],
  "packages/core/src/flow/": [
    "packages/core/src/model/",
    "packages/core/src/expr/",
    "packages/core/src/contactql/",
    ...npm("decimal.js", "luxon", "iso-639-3"),
  ],
  "packages/core/src/picture/": ["packages/core/src/model/", "packages/core/src/expr/", "packages/core/src/flow/"],
  "packages/core/src/search/": ["packages/core/src/model/"],
  "packages/core/src/play/": [
    "packages/core/src/model/",
    "packages/core/src/expr/",
    "packages/core/src/flow/",
    "packages/core/src/whatsapp/",
    "packages/core/src/data/",
  ],
  "packages/server/src/store/": ["packages/core/src/model/", node, "node_modules"],
  "packages/server/src/embedded/": [node, "node_modules"],
  "packages/server/src/receive/": [
    "packages/core/src/whatsapp/",
    "packages/core/src/model/",
    "packages/server/src/store/",
    "packages/server/src/telemetry/",
    node,
    "node_modules",
  ],
  "packages/server/src/deliver/": [
    "packages/core/src/whatsapp/",
    "packages/core/src/model/",
    "packages/server/src/store/",
    "packages/server/src/telemetry/",
    node,
    "node_modules",
  ],
  "packages/server/src/triage/": [...core, "packages/server/src/store/", node, "node_modules"],
  "packages/server/src/converse/": [
    ...core,
    "packages/server/src/triage/",
    "packages/server/src/store/",
    "packages/server/src/telemetry/",
    node,
    "node_modules",
  ],
  "packages/server/src/contacts/": [
    ...core,
    "packages/server/src/store/",
    "packages/server/src/converse/",
    "packages/server/src/telemetry/",
    node,
    "node_modules",
  ],
  "packages/server/src/jobs/": [
    ...core,
    "packages/server/src/contacts/",
    "packages/server/src/store/",
    "packages/server/src/triage/",
    "packages/server/src/converse/",
    "packages/server/src/deliver/",
    "packages/server/src/telemetry/",
    node,
    "node_modules",
  ],
  "packages/server/src/editing/": [...core, "packages/server/src/store/"],
  "packages/server/src/policies/": ["packages/core/src/model/"],
  "packages/server/src/api/": [
    ...core,
    "packages/server/src/policies/",
    "packages/server/src/contacts/",
    "packages/server/src/store/",
    "packages/server/src/triage/",
    "packages/server/src/converse/",
    "packages/server/src/editing/",
    "packages/server/src/jobs/",
    "packages/server/src/telemetry/",
    node,
    "node_modules",
  ],
  "packages/server/src/telemetry/": ["packages/core/src/model/", node, "node_modules"],
  "packages/emulator/": ["packages/core/src/whatsapp/", "packages/core/src/model/", node, "node_modules"],
  "packages/console/src/": [...core, "node_modules"],
  "packages/cli/": ["packages/", node, "node_modules"],
  "e2e/": [node, "node_modules"],
};

const fences = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `fence-${folder}`,
  comment: `${folder} may import only: ${allowed.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^${folder}`, pathNot: "\\.test\\.tsx?$|/test/" },
  to: { pathNot: [`^${folder}`, ...allowed.map((path) => (/^[(^]/.test(path) ? path : `^${path}`))] },
}));

export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^node:" } },
    ...fences,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.data|generated)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".json", ".css"],
    },
  },
};
