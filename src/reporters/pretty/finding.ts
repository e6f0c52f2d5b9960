/** Prints one finding: what is wrong, where, the operands in their lines, the arithmetic, and what to do. */
import type { Finding, Location, Unsettled } from "../../rule/index.ts";
import type { ReportOptions } from "../reporter.ts";
import { cutTo, widthOf } from "../text/cells.ts";
import type { Suppressed } from "../text/suppressed.ts";
import { paintOf, type Theme } from "../text/theme.ts";
import { visible } from "../text/visible.ts";
import { wrapBehind } from "../text/wrap.ts";
import { showBindings } from "./bindings.ts";
import { placeOf, snippetOf } from "./snippet.ts";

export function showFinding(finding: Finding, theme: Theme, options: ReportOptions): string {
  const { rule, severity, at, related } = finding;
  const id = linked(visible(rule), rule, options);
  const name = `${paintOf(theme, severity)(`${severity}[${id}]`)}${theme.strong(":")}`;
  const head = wrapBehind("", "  ", 2, `${name} ${theme.strong(visible(finding.message))}`, options.width);
  const { lines, gutter } = snippetOf(at, related, severity, theme, options.width);
  const notes = [
    ...finding.explanation.map((line) => note(visible(line), "", gutter, theme, options.width)),
    ...(finding.advice === "" ? [] : [note(visible(finding.advice), "help: ", gutter, theme, options.width)]),
    ...showBindings(finding, gutter, theme, options),
    ...(options.verbose ? [note(finding.fingerprint, "fingerprint: ", gutter, theme, options.width)] : []),
  ];
  return [head, ...lines, ...notes].join("\n");
}

/** A link (OSC 8, https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda) to what explains a rule. */
function linked(text: string, rule: string, { links = false, rules = [] }: ReportOptions): string {
  const url = links ? rules.find(({ id }) => id === rule)?.url : undefined;
  return url === undefined || !/^https:\/\/[!-~]+$/.test(url) ? text : `\x1b]8;;${url}\x07${text}\x1b]8;;\x07`;
}

export function showUnsettled({ rule, reason, at, related }: Unsettled, theme: Theme, options: ReportOptions): string {
  const name = `${theme.faint(`unsettled[${visible(rule)}]`)}:`;
  const head = wrapBehind("", "  ", 2, `${name} ${visible(reason)}`, options.width);
  const shown = [at, ...related].map((operand) => {
    const place = placeOf(operand);
    const room = Math.max(20, options.width - widthOf(place) - 7);
    return `  ${theme.frame("-->")} ${place} ${cutTo(quoted(operand), room)}`;
  });
  return [head, ...shown].join("\n");
}

/** A finding that is known or accepted, in brief, and why. */
export function showSuppressed({ finding, by, reason }: Suppressed, theme: Theme, options: ReportOptions): string {
  const name = `${theme.faint(`suppressed[${visible(finding.rule)}]`)}:`;
  const head = wrapBehind("", "  ", 2, `${name} ${visible(finding.message)}`, options.width);
  const why = wrapBehind("  = ", "    ", 4, `${theme.strong(`${by}: `)}${visible(reason)}`, options.width);
  return [head, `  ${theme.frame("-->")} ${placeOf(finding.at)}`, ...(reason === "" ? [] : [why])].join("\n");
}

function quoted({ label, quote }: Location): string {
  const text = `"${visible(quote.replace(/\s{1,200}/g, " "))}"`;
  return label === "" ? text : `${visible(label)}: ${text}`;
}

function note(text: string, title: string, gutter: number, theme: Theme, width: number): string {
  const indent = " ".repeat(gutter + 1);
  return wrapBehind(
    `${indent}${theme.frame("=")} `,
    `${indent}  `,
    gutter + 3,
    (title && theme.strong(title)) + text,
    width,
  );
}
