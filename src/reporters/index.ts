// Generated from the files of this folder by `npm run generate`.

import type { Reporter } from "./reporter.ts";

/** Each is loaded when it is asked for. */
export const reporters = {
  compact: async (): Promise<Reporter> => (await import("./compact.ts")).default,
  github: async (): Promise<Reporter> => (await import("./github.ts")).default,
  gitlab: async (): Promise<Reporter> => (await import("./gitlab.ts")).default,
  html: async (): Promise<Reporter> => (await import("./html.ts")).default,
  json: async (): Promise<Reporter> => (await import("./json.ts")).default,
  junit: async (): Promise<Reporter> => (await import("./junit.ts")).default,
  markdown: async (): Promise<Reporter> => (await import("./markdown.ts")).default,
  ndjson: async (): Promise<Reporter> => (await import("./ndjson.ts")).default,
  pretty: async (): Promise<Reporter> => (await import("./pretty.ts")).default,
  sarif: async (): Promise<Reporter> => (await import("./sarif.ts")).default,
};
