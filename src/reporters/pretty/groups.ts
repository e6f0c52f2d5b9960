/** Condenses many findings: those that say the same become one with several places, and a summary counts them by document and rule. */
import { type Finding, groupBy, type Location } from "../../rule/index.ts";
import type { ReportOptions } from "../reporter.ts";
import type { Theme } from "../text/theme.ts";
import { visible } from "../text/visible.ts";
import { grouped, wrapBehind } from "../text/wrap.ts";
import { showFinding } from "./finding.ts";

const mostPlaces = 12;

/** The findings in order; one that repeats is shown where it stands first, with its other places. */
export function showFindings(findings: readonly Finding[], theme: Theme, options: ReportOptions): string[] {
  const same = groupBy(findings, ({ severity, rule, message }) => JSON.stringify([severity, rule, message]));
  return [...same.values()].map(([first, ...others]) => {
    const shown = showFinding(first!, theme, options);
    return others.length === 0 ? shown : `${shown}\n${alsoAt(others, theme, options)}`;
  });
}

function alsoAt(others: readonly Finding[], theme: Theme, { width }: ReportOptions): string {
  const named = others.slice(0, mostPlaces).map(({ at }) => placeOf(at));
  const left = others.length - named.length;
  const places = [...named, ...(left > 0 ? [`${grouped(left)} more`] : [])].join(", ");
  return wrapBehind("  = ", "    ", 4, `${theme.strong("also at: ")}${places}`, width);
}

const placeOf = ({ path, line, column }: Location) => `${visible(path)}:${line}:${column}`;

/** How many findings each document has, by rule. */
export function countFindings(findings: readonly Finding[], theme: Theme): string[] {
  return [...groupBy(findings, ({ at }) => at.document)].map(([document, own]) => {
    const rows = [...groupBy(own, ({ severity, rule }) => `${severity} ${rule}`)].map(([, same]) => {
      const { severity, rule } = same[0]!;
      return `${grouped(same.length).padStart(6)}  ${theme[severity](severity.padEnd(7))}  ${visible(rule)}`;
    });
    return [theme.strong(visible(document)), ...rows].join("\n");
  });
}
