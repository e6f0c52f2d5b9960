/** The shape of the JSON report, from which `schemas/report.schema.json` is generated. */
import { z } from "zod";
import { severities } from "../../rule/index.ts";

const severity = z
  .enum(severities)
  .describe("error: cannot be true as printed; warning: probably wrong; info: worth knowing");
const count = z.int().nonnegative();

const place = z
  .object({
    path: z.string().describe("The file, as named by the user, with forward slashes"),
    document: z.string().describe("The document's id: its path, or path#record"),
    line: z.int().positive(),
    column: z.int().positive().describe("In UTF-16 code units, from 1"),
    endLine: z.int().positive(),
    endColumn: z.int().positive().describe("The column after the last one"),
    quote: z.string().describe("The exact slice of the source"),
    label: z.string().describe("The part it plays in the comparison"),
  })
  .describe("Where an operand stands");

const evidence = z.record(z.string(), z.json()).describe("What the verdict rests on; its fields depend on the rule");

const share = z.number().min(0).max(1);

const binding = z
  .object({
    label: z.string().describe("The part that the claim plays in the comparison"),
    quote: z.string(),
    of: z.enum(["division", "denominator", "cohort"]).describe("What it was bound to"),
    to: z
      .string()
      .nullable()
      .describe(
        "The division, denominator or cohort; null: a denominator that is not known, a cohort that is the whole study",
      ),
    how: z.string().nullable().describe("Where a denominator is from: printed, sentence, only-cohort, ..."),
    why: z.string(),
    reliability: share.nullable().describe("Where weighed evidence has bound it"),
    alternatives: z.array(z.string()).describe("What else could be meant"),
    evidence: z
      .array(z.object({ id: z.string(), words: z.string(), weight: z.number() }))
      .describe("What weighed most; below 0 it spoke against"),
  })
  .describe("How a claim of the finding was bound, and why");

const finding = z.object({
  rule: z.string(),
  severity,
  message: z.string().describe("One sentence, with the values that disagree"),
  explanation: z.array(z.string()).describe("The arithmetic, and what would fit, line by line"),
  advice: z.string().describe("What to do"),
  at: place,
  related: z.array(place).describe("The other operands"),
  evidence,
  confidence: share
    .nullable()
    .describe(
      "Of statements that are read and bound like this one, the share that hold in real text (docs/findings.md); null where too few were compared",
    ),
  confidenceFrom: z
    .object({ kind: z.string().nullable().describe("null: all that the rule compares"), compared: count })
    .nullable()
    .optional()
    .describe("With --evidence: the statements of which the share was counted; null where weighed evidence gives it"),
  bindings: z.array(binding).optional().describe("With --evidence: how its claims were bound"),
  fingerprint: z.string().describe("Made from rule, document and the content of the claims, never from positions"),
});

const suppressed = z.object({
  by: z.enum(["directive", "config", "baseline", "since"]).describe("What left the finding out"),
  reason: z.string(),
  finding,
});

const unsettled = z.object({ rule: z.string(), reason: z.string(), at: place, related: z.array(place) });

const problem = z.object({
  path: z.string(),
  line: z.int().positive().nullable(),
  severity: z.enum(["error", "notice"]).describe("error: not audited, exit code 2; notice: read all the same"),
  message: z.string(),
  remedy: z.string(),
});

const numbers = z
  .object({
    claimed: count.describe("Numbers that are operands of claims"),
    others: z
      .array(z.object({ kind: z.string(), count }))
      .describe("Numbers of other kinds (citations, dates, grades), the commonest first"),
    unread: count,
  })
  .describe("Where the numbers printed in the text are accounted for");

const tally = { pass: count, fail: count, unsure: count };

export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    tool: z.object({ name: z.string(), version: z.string() }),
    documents: z.array(
      z.object({
        id: z.string(),
        path: z.string(),
        format: z.string(),
        ids: z.array(z.string()),
        claims: count,
        numbers,
        leftOut: z
          .array(z.object({ kind: z.string(), count }))
          .optional()
          .describe("What the page holds and does not show (scripts, hidden parts), which was not read"),
      }),
    ),
    summary: z.object({
      claims: z
        .record(z.string(), count)
        .describe("How many claims were read, by kind; kinds that were not met are left out"),
      numbers,
      comparisons: z.object(tally).describe("Over all rules: how many agree, do not agree, and could not be settled"),
      findings: z.object({ error: count, warning: count, info: count }),
      suppressed: count,
      unreadFiles: z
        .array(
          z.object({
            why: z
              .enum(["empty", "no-claims", "ignored", "kind", "link", "special", "excluded"])
              .describe("kind: its extension is not one that is read; special: a pipe, socket or device"),
            kind: z.string().describe("The extension, where that is the reason"),
            count,
            paths: z.array(z.string()).describe("The first of them"),
          }),
        )
        .describe("Files that were not read, or gave nothing when they were"),
      rules: z.array(
        z.object({
          id: z.string(),
          severity: z.enum([...severities, "off"]),
          ran: z.boolean().describe("false: the rule was off, or no claim that it reads was there"),
          ...tally,
        }),
      ),
    }),
    findings: z.array(finding).describe("Sorted by path, line, column and rule"),
    suppressed: z.array(suppressed).describe("Findings that are known or accepted; they do not change the exit code"),
    unsettled: z.array(unsettled).describe("Comparisons that could not be settled, and why"),
    problems: z.array(problem).describe("What could not be read or judged"),
  })
  .describe("The report of an audit: same input, same report");

export type JsonReport = z.infer<typeof reportSchema>;
export type JsonFinding = z.infer<typeof finding>;
export type JsonPlace = z.infer<typeof place>;

/** The JSON Schema (draft 2020-12) of the report. */
export function reportJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema) as { $schema?: string };
  return { $schema, title: "source-audit report", ...schema };
}
