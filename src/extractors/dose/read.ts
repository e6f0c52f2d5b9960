/** Turns one stretch of prose into dose values: binds sentence by sentence and carries a sole drug from one to the next. */
import type { ValueOf } from "../../claims/index.ts";
import type { ProseReading, TokenRange } from "../../language/index.ts";
import { type BoundDose, bindDoses } from "./bind.ts";
import type { Tokens } from "./cursor.ts";
import { wordAt } from "./cursor.ts";
import { drugFormsIn } from "./drug.ts";
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
  for (const range of reading.sentences) {
    const items = scan(tokens, range);
    const bound = bindDoses(tokens, range, items).filter((dose) => isDose(tokens, dose));
    if (bound.length === 0) doses.push(...schedulesAlone(items, reading));
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
function schedulesAlone(items: readonly Item[], reading: ProseReading): ReadDose[] {
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
    if (wordAt(tokens, item.from - 1) === "until") continue;
    doses.push({
      start: tokens[item.from]!.start,
      end: tokens[next.to - 1]!.end,
      value: {
        drug: null,
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
