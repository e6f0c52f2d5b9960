/** The schema of a configuration, built from the rules that are loaded, so that a mistyped rule or option is an error. */
import { z } from "zod";
import { isUnclosed } from "../engine/index.ts";
import { type Rule, severities } from "../rule/index.ts";

const level = z
  .enum([...severities, "off"])
  .meta({ id: "severity", description: "error, warning, info; off turns the rule off" });
const pattern = z
  .string()
  .min(1)
  .refine((text) => !isUnclosed(text), { error: "Has a bracket that is not closed" });
const patterns = z.array(pattern);

/** A rule, or one of the checks that have a severity only. */
export type Configurable = Pick<Rule, "id" | "title"> & Partial<Pick<Rule, "options" | "scope">>;

export function configSchema(rules: readonly Configurable[], options: { readonly isOpen?: boolean } = {}) {
  const ids = rules.map(({ id }) => id) as [string, ...string[]];
  const ruleId = options.isOpen ? z.string() : z.enum(ids);
  return z
    .strictObject({
      $schema: z.string().optional(),
      include: patterns.optional().describe("Globs of the files to read in folders"),
      exclude: patterns.optional().describe("Globs of the files to leave out"),
      rules: settings(rules, () => true, options)
        .optional()
        .describe("Rules by id: a severity, or [severity, options]"),
      overrides: z
        .array(
          z.strictObject({
            files: patterns.min(1),
            // A rule of the whole run compares files with each other: it has one set of options.
            rules: settings(rules, ({ scope }) => scope === "document", options),
          }),
        )
        .optional()
        .describe("Rules that are set differently for some files; the last matching entry applies"),
      plugins: z
        .array(z.union([z.string().min(1), z.looseObject({})]))
        .optional()
        .describe("Modules with further parsers, extractors, rules and reporters, with paths relative to this file"),
      sources: patterns.optional().describe("Globs of authoritative records"),
      failOn: z
        .enum([...severities, "never"])
        .optional()
        .describe("The lowest severity that makes the audit fail (default: error)"),
      minCoverage: z
        .number()
        .min(0)
        .max(100)
        .optional()
        .describe("Fail when less than this percentage of the numbers was read"),
      maxUnsettled: z
        .int()
        .nonnegative()
        .optional()
        .describe("Fail when more comparisons than this could not be settled"),
      failOnUnread: z.boolean().optional().describe("Fail when a file was not read, or gave nothing to compare"),
      maxSuppressed: z
        .int()
        .nonnegative()
        .optional()
        .describe("Fail when comments in pages leave out more findings than this"),
      suppressions: z
        .union([z.enum(["own", "config-only"]), patterns.min(1)])
        .optional()
        .describe(
          "Whose comments may leave findings out: own (each page's, the default), config-only, or globs of files",
        ),
      ignore: z
        .array(
          z.strictObject({
            rule: ruleId,
            document: pattern.describe("Glob over paths, or over path#record"),
            claim: z.string().min(1).optional().describe("Text that the quote contains"),
            reason: z.string().trim().min(1).describe("Why the finding is accepted"),
            until: z.iso.date().optional().describe("The last day (in UTC) on which the entry applies, YYYY-MM-DD"),
          }),
        )
        .optional()
        .describe("Findings to leave out"),
      baseline: z.string().min(1).optional().describe("Path of the file with the known findings"),
    })
    .describe("Configuration of source-audit");
}

/** One key for each rule; `isOpen` lets other rules through, for editors that do not know the plugins. */
function settings(
  rules: readonly Configurable[],
  hasOptions: (rule: Configurable) => boolean,
  { isOpen = false }: { readonly isOpen?: boolean },
) {
  const shape = Object.fromEntries(
    rules.map((rule) => {
      const setting = rule.options && hasOptions(rule) ? z.union([level, z.tuple([level, rule.options])]) : level;
      return [rule.id, setting.optional().describe(rule.title)];
    }),
  );
  const anyRule = z.union([level, z.tuple([level, z.looseObject({})])]);
  return isOpen ? z.object(shape).catchall(anyRule) : z.strictObject(shape);
}

/** The JSON Schema for editors: built-in rules are known, others let through. */
export function configJsonSchema(rules: readonly Configurable[]): object {
  const { $schema, ...schema } = z.toJSONSchema(configSchema(rules, { isOpen: true }), { io: "input" });
  return { $schema, title: "source-audit configuration", ...schema };
}
