/** Puts the value of a field together from several elements, as a MEDLINE record prints it, with the place of each. */
import { type Prose, ProseBuilder } from "../../document/index.ts";
import { proseOf } from "../jats/inline.ts";
import { childAt } from "../xml/find.ts";
import type { XmlElement } from "../xml/node.ts";

/** The texts of elements with what stands between them; one that is missing or empty is left out, with what stands before it. */
export function compose(
  whole: XmlElement,
  ...pieces: readonly (readonly [before: string, element: XmlElement | null])[]
): Prose {
  const builder = new ProseBuilder();
  let at = 0;
  let isInOrder = true;
  for (const [before, element] of pieces) {
    const prose = element && proseOf(element);
    if (!prose || prose.text === "") continue;
    isInOrder &&= element.from >= at;
    if (builder.length > 0) builder.replaced(before, element.from, element.from);
    builder.prose(prose);
    at = element.to;
  }
  const prose = builder.build();
  return isInOrder ? prose : { text: prose.text, pieces: [{ at: 0, from: whole.from, to: whole.to }] };
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as records print it: `2005 Mar 16`, `2000 Spring`, or what stands there for one. */
export function dateOf(date: XmlElement): Prose {
  const printed = childAt(date, "MedlineDate");
  if (printed) return proseOf(printed);
  const [year, month, day] = ["Year", "Month", "Day"].map((name) => childAt(date, name));
  if (!year) return { text: "", pieces: [] };
  if (!month) return compose(date, ["", year], [" ", childAt(date, "Season")]);
  const builder = new ProseBuilder().prose(proseOf(year)).replaced(" ", year.to, year.to);
  const name = proseOf(month).text;
  builder.replaced(months[Number(name) - 1] ?? name.slice(0, 3), month.from, month.to);
  if (day) builder.replaced(" ", day.from, day.from).prose(proseOf(day));
  return builder.build();
}
