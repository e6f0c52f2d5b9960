/** Turns one stretch of prose into dose values: binds sentence by sentence and carries a sole drug from one to the next. */
import type { ValueOf } from "../../claims/index.ts";
import type { ProseReading, TokenRange } from "../../language/index.ts";
import { type BoundDose, bindDoses } from "./bind.ts";
import type { Tokens } from "./cursor.ts";
import { isPunct, wordAt } from "./cursor.ts";
import { drugFormsIn, nameBefore } from "./drug.ts";
import { roleOf } from "./role.ts";
import { routeNear } from "./route.ts";
import { type Item, isRadiation, type Piece, scan } from "./scan.ts";
import { cycleOf } from "./share.ts";
import { isDrugForm } from "./vocabulary.ts";

type Dose = ValueOf<"dose">;
export interface ReadDose {
  readonly value: Dose;
  readonly start: number;
  readonly end: number;
}

/** The doses of a prose, in order; `label` is the row label of a table cell. */
export function readDoses(reading: ProseReading, label: string): ReadDose[] {
  const { tokens } = reading;
  const doses: ReadDose[] = [];
  let sole: string | null = null;
  let several = false;
  for (const range of reading.sentences.flatMap(stretches)) {
    const items = scan(tokens, range);
    const bound = bindDoses(tokens, range, items).filter((dose) => isDose(tokens, dose));
    if (bound.length === 0) doses.push(...schedulesAlone(items, reading, range));
    for (const dose of bound) {
      const inherited =
        dose.drug === null &&
        !several &&
        !isRadiation(dose.amount) &&
        drugFormsIn(tokens, range.from, dose.from).length === 0
          ? sole
          : null;
      doses.push(toDose(reading, range, dose, inherited, label));
      if (dose.drug === null || isRadiation(dose.amount)) continue;
      if (sole !== null && sole !== dose.drug) several = true;
      sole = dose.drug;
    }
  }
  return doses;
}

/** The longest run of tokens bound together: keeps the cost linear where a text has no sentences. */
const longest = 300;

function stretches({ from, to }: TokenRange): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = from; at < to; at += longest) ranges.push({ from: at, to: Math.min(at + longest, to) });
  return ranges;
}

/** Units that other quantities use need a drug beside them. */
function isDose(tokens: Tokens, dose: BoundDose): boolean {
  const { weak } = dose.amount.value;
  if (!weak) return true;
  if (dose.drug === null) return false;
  return (dose.name !== null && isDrugForm(tokens[dose.name.to - 1]!.text)) || dose.pieces.length > 0;
}

function toDose(
  reading: ProseReading,
  range: TokenRange,
  dose: BoundDose,
  inherited: string | null,
  label: string,
): ReadDose {
  const { tokens, text } = reading;
  const { value: amount } = dose.amount;
  const start = tokens[dose.from]!.start;
  const end = tokens[dose.to - 1]!.end;
  return {
    start,
    end,
    value: {
      drug: dose.drug ?? inherited,
      amounts: [...amount.amounts],
      isRange: amount.isRange,
      unit: amount.unit,
      perDay: amount.perDay,
      route: routeNear(tokens, dose, range),
      ...schedule(dose.pieces, tokens, text, amount.everyDays),
      role: amount.isThreshold ? "threshold" : roleOf(tokens, range, dose, label),
    },
  };
}

type Schedule = Pick<Dose, "days" | "frequency" | "timesPerDay" | "everyDays" | "cycle" | "on" | "off">;

function schedule(pieces: readonly Piece[], tokens: Tokens, text: string, everyDays: number | null): Schedule {
  const days = pieces.find((piece) => piece.kind === "days");
  const rest = pieces.find((piece) => piece.kind === "rest");
  const frequencies = pieces.filter((piece) => piece.kind === "frequency");
  const first = frequencies[0];
  const printed = frequencies.map((piece) => text.slice(tokens[piece.from]!.start, tokens[piece.to - 1]!.end));
  return {
    days: days ? [...days.value.blocks] : [],
    frequency: first ? printed.join(", ") : null,
    timesPerDay: frequencies.map((piece) => piece.value.timesPerDay).find((times) => times !== null) ?? null,
    everyDays: everyDays ?? frequencies.map((piece) => piece.value.everyDays).find((length) => length !== null) ?? null,
    cycle: days?.value.ofOther ? null : cycleOf(pieces),
    on: rest?.value.on ?? null,
    off: rest?.value.off ?? null,
  };
}

/** A schedule without amounts (`on days 1-7 and 15-21 of a 28-day cycle`), where days and cycle stand side by side. */
function schedulesAlone(items: readonly Item[], reading: ProseReading, range: TokenRange): ReadDose[] {
  const { tokens, text } = reading;
  const doses: ReadDose[] = [];
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (
      item.kind !== "days" ||
      item.value.ofOther ||
      next === undefined ||
      next.kind === "amount" ||
      next.kind === "days"
    )
      continue;
    if (cycleOf([next]) === null || next.from - item.to > 3) continue;
    if (isObserved(tokens, item.from)) continue;
    const name = nameBefore(tokens, item.from, Math.max(range.from, item.from - 6));
    const drug = name !== null && isDrugForm(tokens[name.to - 1]!.text) ? name : null;
    doses.push({
      start: tokens[drug?.from ?? item.from]!.start,
      end: tokens[next.to - 1]!.end,
      value: {
        drug: drug?.text ?? null,
        amounts: [],
        isRange: false,
        unit: null,
        perDay: false,
        route: null,
        ...schedule([item, next], tokens, text, null),
        role: "given",
      },
    });
  }
  return doses;
}

const observation =
  /^(?:assess|evaluat|monitor|imag|scan|ct|mri|measur|sampl|biops|visit|blood|drawn|collect|obtain|perform|plasma|serum|pharmaco|questionnaire|until)/;

/** Samples and visits have days of a cycle too. */
function isObserved(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 9); at--) {
    if (isPunct(tokens, at, ";.")) return false;
    if (observation.test(wordAt(tokens, at))) return true;
  }
  return false;
}
