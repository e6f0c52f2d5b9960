/** Chooses how much of each finding a report of bounded size can show. */
import type { Finding } from "../../rule/index.ts";
import { byLoudness } from "../text/severity.ts";
import { code } from "./escape.ts";
import { bodyOf, headOf } from "./finding.ts";

export interface Shown {
  readonly path: string;
  readonly text: string;
}

export interface Fitted {
  /** In the order of the findings. */
  readonly shown: readonly Shown[];
  /** How many are shown without their details, and how many not at all. */
  readonly brief: number;
  readonly missing: number;
}

/** The size of a text in bytes of UTF-8. */
export function sizeOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

export function fileHeading(path: string): string {
  return `### ${code(path)}`;
}

/** Takes the most severe findings first: completely while they fit into `room` bytes, then by their first line, then not at all. */
export function fitInto(findings: readonly Finding[], room: number): Fitted {
  const order = findings.map((finding, index) => ({ finding, index }));
  order.sort((a, b) => byLoudness(a.finding.severity, b.finding.severity) || a.index - b.index);
  const texts = new Map<number, string>();
  const paths = new Set<string>();
  let left = room;
  let brief = 0;
  for (const { finding, index } of order) {
    const { path } = finding.at;
    const heading = paths.has(path) ? 0 : sizeOf(fileHeading(path)) + 2;
    const head = headOf(finding);
    const whole = `${head}\n\n<details><summary>Details</summary>\n\n${bodyOf(finding)}\n\n</details>`;
    const text = [whole, head].find((candidate) => heading + sizeOf(candidate) + 2 <= left);
    if (text === undefined) continue;
    if (text === head) brief++;
    left -= heading + sizeOf(text) + 2;
    paths.add(path);
    texts.set(index, text);
  }
  const shown = findings.flatMap(({ at }, index) => {
    const text = texts.get(index);
    return text === undefined ? [] : { path: at.path, text };
  });
  return { shown, brief, missing: findings.length - shown.length };
}
