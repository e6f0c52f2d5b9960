/** The data of the report, as it stands in the page. Texts are parsed when they are asked for. */
import type { DocumentText, Item, Payload, Severity } from "../payload.ts";

export type { ClaimMark, DocumentText, Item, Operand, Payload, Severity } from "../payload.ts";

export interface Report extends Payload {
  textOf(document: number): DocumentText;
  /** Indexes of the items that have an operand in the document. */
  itemsIn(document: number): readonly number[];
}

export function readReport(): Report {
  const payload: Payload = JSON.parse(document.getElementById("report")!.textContent);
  const scripts = document.querySelectorAll("script[data-text]");
  const texts = new Map<number, DocumentText>();
  const byDocument = payload.documents.map((): number[] => []);
  payload.items.forEach(({ operands }, index) => {
    for (const number of new Set(operands.map((operand) => operand.document))) byDocument[number]?.push(index);
  });
  return {
    ...payload,
    textOf(number) {
      const known = texts.get(number) ?? JSON.parse(scripts[number]!.textContent);
      texts.set(number, known);
      return known;
    },
    itemsIn: (number) => byDocument[number] ?? [],
  };
}

export type Loudness = Severity | "unsure" | "suppressed";

/** What an item is shown as: its severity, or that it is no finding. */
export function loudnessOf(item: Item): Loudness {
  return item.outcome === "fail" ? item.severity! : item.outcome;
}

export const loudnessWords: Readonly<Record<Loudness, string>> = {
  error: "Error",
  warning: "Warning",
  info: "Info",
  unsure: "Not settled",
  suppressed: "Suppressed",
};

/** A hue for each kind of claim, in degrees: neighbours in the list stand far apart. */
export function hueOf(kind: number): number {
  return Math.round((250 + kind * 137.508) % 360);
}
