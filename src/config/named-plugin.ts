/** Makes what a plugin throws name the plugin and its file. */
import { AuditError } from "../engine/index.ts";
import type { Plugin } from "./plugin.ts";

type Call = (...args: unknown[]) => unknown;

/** The parts of a plugin, wrapped so that an error in any of them says whose it is. */
export function namedParts(plugin: Plugin, name: string): Plugin {
  const wrap = (parts: readonly object[] | undefined, ...methods: readonly string[]) =>
    (parts ?? []).map((part) => wrapped(part, methods, name));
  return {
    ...plugin,
    parsers: wrap(plugin.parsers, "detects", "parse") as NonNullable<Plugin["parsers"]>,
    claims: wrap(plugin.claims, "show") as NonNullable<Plugin["claims"]>,
    extractors: wrap(plugin.extractors, "extract", "others") as NonNullable<Plugin["extractors"]>,
    rules: wrap(plugin.rules, "check", "alone", "keeps", "joins", "explain").map((rule) =>
      Object.assign(rule, { plugin: name }),
    ) as unknown as NonNullable<Plugin["rules"]>,
    reporters: wrap(plugin.reporters, "report") as NonNullable<Plugin["reporters"]>,
  };
}

function wrapped(part: object, methods: readonly string[], name: string): object {
  const own = methods.flatMap((method) => {
    const call = (part as Readonly<Record<string, unknown>>)[method];
    return typeof call === "function" ? [[method, withName(call as Call, part, name)] as const] : [];
  });
  return Object.assign(Object.create(Object.getPrototypeOf(part)), part, Object.fromEntries(own));
}

function withName(call: Call, part: object, name: string): Call {
  return (...args) => {
    try {
      const result = call.apply(part, args);
      return isIterator(result) ? namedSteps(result, name) : result;
    } catch (error) {
      throw named(error, name);
    }
  };
}

function* namedSteps(steps: Iterable<unknown>, name: string): Iterable<unknown> {
  try {
    yield* steps;
  } catch (error) {
    throw named(error, name);
  }
}

const isIterator = (value: unknown): value is Iterable<unknown> =>
  typeof value === "object" && value !== null && "next" in value && Symbol.iterator in value;

function named(error: unknown, name: string): AuditError {
  const message = error instanceof Error ? error.message : String(error);
  const frame =
    error instanceof Error ? error.stack?.split("\n").find((line) => line.startsWith("    at ")) : undefined;
  const place = frame?.slice(frame.lastIndexOf("(") + 1 || 7).replace(/\)$/, "");
  return new AuditError(
    `the plugin ${name} threw "${message}"${place ? ` at ${place}` : ""}`,
    "Fix the plugin, or leave it out.",
  );
}
