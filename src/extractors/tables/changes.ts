/** Finds the changes that a table prints below or beside the two values they are made of: `Baseline | 142.1`, `Week 12 | 88.4`, `Change | -53.7`. */
import type { Printed } from "../../document/index.ts";
import { asKind } from "../../forms/index.ts";
import type { ProseReading } from "../../language/index.ts";
import type { Label } from "./label.ts";
import type { Layout, Row } from "./layout.ts";

/** A change and the values before and after, in one column or one row. */
export interface Change {
  readonly first: Printed;
  readonly second: Printed;
  readonly change: Printed;
  readonly cell: ProseReading;
  readonly label: Label;
  readonly row: number;
  readonly column: number;
  /** Two shares in percent, whose difference is no other however they were found. */
  readonly isOfShares: boolean;
}

const start = /\b(?:baseline|before|pre-?\w{0,12}|entry|start|initial)\b/i;
const changing = /\b(?:change|difference|reduction|decrease|increase|improvement)\b|[Δ∆]/i;
/** A relative change, one of medians, and one that a model gives. */
const other = /%|\b(?:per ?cent|median|ratio|relative|versus|between)\b|\bvs\b/i;

type Role = "start" | "change" | "other" | "end";

function roleOf({ cell: { text } }: Label): Role {
  if (other.test(text)) return "other";
  if (changing.test(text)) return "change";
  return start.test(text) ? "start" : "end";
}

/** Each row or column of changes together. */
export function changesIn(layout: Layout): readonly (readonly Change[])[] {
  if ([layout.caption, layout.corner].some((label) => /\bmedian\b/i.test(label?.cell.text ?? ""))) return [];
  return [...inColumns(layout), ...inRows(layout)];
}

/** Rows below each other, under one label: the change stands below its two values, the difference below those of two groups. */
function inColumns({ rows, columns, stubs }: Layout): readonly (readonly Change[])[] {
  return rows.flatMap((row, at) => {
    const [from, to] = [rows[at - 2], rows[at - 1]];
    if (!from || !to || from.section !== row.section || to.section !== row.section) return [];
    const isOfGroups = /^\W*(?:absolute )?difference\b/i.test(row.label.cell.text) && isLastOfThree(rows, at);
    const wanted = isOfGroups ? "end" : "start";
    if (roleOf(row.label) !== "change" || roleOf(from.label) !== wanted || roleOf(to.label) !== "end") return [];
    if ([row.section, from.label, to.label].some((label) => label && other.test(label.cell.text.replace(/%/g, ""))))
      return [];
    return [
      row.cells.flatMap((cell, column) =>
        column < stubs || columns[column]?.statistics.includes("p")
          ? []
          : changeOf(from.cells[column], to.cells[column], cell, {
              label: row.label,
              row: row.index,
              column,
              isOfShares:
                isOfGroups && (columns[column]?.statistics.join() === "percent" || isSigned(from, to, column)),
            }),
      ),
    ];
  });
}

/** The only rows of their section. */
const isLastOfThree = (rows: readonly Row[], at: number): boolean =>
  rows.filter(({ section }) => section === rows[at]!.section).length === 3;

const isSigned = (from: Row, to: Row, column: number): boolean =>
  [from, to].every(({ cells }) => /^\s*\d[\d.]*\s?%/.test(cells[column]?.text ?? ""));

/** Columns side by side. */
function inRows({ rows, columns, stubs }: Layout): readonly (readonly Change[])[] {
  return columns.flatMap((head, column) => {
    const [from, to] = [columns[column - 2], columns[column - 1]];
    if (column < stubs + 2 || !from || !to) return [];
    if (roleOf(head) !== "change" || roleOf(from) !== "start" || roleOf(to) !== "end") return [];
    return [
      rows.flatMap(({ cells, index, columns: own, label }) =>
        own === columns && cells[column] && !/\bmedian\b/i.test(label.cell.text)
          ? changeOf(cells[column - 2], cells[column - 1], cells[column], {
              label: head,
              row: index,
              column,
              isOfShares: false,
            })
          : [],
      ),
    ];
  });
}

function changeOf(
  from: ProseReading | undefined,
  to: ProseReading | undefined,
  cell: ProseReading,
  at: Pick<Change, "label" | "row" | "column" | "isOfShares">,
): Change[] {
  const [first, second] = [from, to].map((one) => (one ? figureIn(one) : null));
  const change = figureIn(cell, at.isOfShares);
  return first && second && change ? [{ first: second, second: first, change, cell, ...at }] : [];
}

/** The only number of a cell, or the first before its deviation; bounds stand behind medians and what a model gives. */
function figureIn({ scenes, text }: ProseReading, mayHaveBounds = false): Printed | null {
  const value = scenes.length === 1 ? asKind(scenes[0]!.units[0]?.mention, "cell")?.value : null;
  const [group, ...others] = value?.groups ?? [];
  if (!group) return pointsIn(text);
  const [figure] = group.slots;
  const isAlone = group.joints.every((joint) => joint === "plus-minus");
  const isBounded = others.some(({ slots, tag }) => slots.length > 1 || (tag !== null && tag !== "deviation"));
  if (figure?.relation !== "" || group.tag !== null || group.isBracketed || !isAlone) return null;
  return isBounded && !mayHaveBounds ? null : figure.printed;
}

/** `4.2 pp`, `4.2 percentage points`. */
export function pointsIn(text: string): Printed | null {
  const match =
    /^\s*([+\-\u2212\u2013])?\s?(\d{1,2})(?:\.(\d{1,2}))?\s?(?:pp|p\.p\.|points|percentage points|%-points)\s*(?:\(|$)/i.exec(
      text,
    );
  if (!match) return null;
  const [, sign, whole, decimals = ""] = match;
  return {
    digits: `${Number(`${whole}${decimals}`)}`,
    scale: decimals.length,
    negative: sign !== undefined && sign !== "+",
  };
}
