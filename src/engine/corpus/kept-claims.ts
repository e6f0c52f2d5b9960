/** The claims that stay when their document is let go, packed; those of a group of documents are made anew when the group is looked at. */
import { type AnyClaim, type Kind, nobody, type Place, type Subject } from "../../claims/index.ts";
import type { Position } from "../../document/index.ts";
import type { LocatedClaim } from "../../rule/index.ts";
import type { Scratch } from "../spool/scratch.ts";
import { Spool } from "../spool/spool.ts";

/** A document as a line of JSON: what its claims share stands there once. */
interface Line {
  readonly document: string;
  readonly path: string;
  readonly places: readonly Place[];
  readonly claims: readonly Packed[];
}

/** `id` is what follows the document in the claim's id, `place` the number of a place; a subject of nobody is left out. */
type Packed = readonly [
  id: string,
  kind: Kind,
  form: string,
  value: unknown,
  span: AnyClaim["span"],
  quote: string,
  place: number,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
  subject?: Subject,
];

export class KeptClaims {
  readonly #spool: Spool;

  constructor(scratch: Scratch) {
    this.#spool = new Spool(scratch);
  }

  /** Adds the claims of the next document. */
  add(document: string, path: string, claims: readonly LocatedClaim[]): void {
    const places = new Places();
    const packed = claims.map(({ claim, at }) => packedAt(claim, at, places.numberOf(claim.place)));
    const line: Line = { document, path, places: places.list, claims: packed };
    this.#spool.add(JSON.stringify(line));
  }

  /** The claims of a document by its number, each time anew. */
  of(number: number): LocatedClaim[] {
    const { document, path, places, claims } = JSON.parse(this.#spool.line(number)) as Line;
    return claims.map(([id, kind, form, value, span, quote, place, line, column, endLine, endColumn, subject]) => ({
      claim: {
        id: document + id,
        kind,
        form,
        value,
        subject: subject ?? nobody,
        span,
        quote,
        document,
        path,
        place: places[place]!,
      } as AnyClaim,
      at: { line, column, endLine, endColumn },
    }));
  }
}

function packedAt(
  { id, kind, form, value, subject, span, quote, document }: AnyClaim,
  { line, column, endLine, endColumn }: Position,
  place: number,
): Packed {
  const own = id.slice(document.length);
  const common = [own, kind, form, value, span, quote, place, line, column, endLine, endColumn] as const;
  return isNobody(subject) ? common : [...common, subject];
}

const isNobody = (subject: Subject): boolean =>
  subject.unclear.length === 0 && Object.values(subject).every((value) => value === null || value === subject.unclear);

/** The places of one document, each once. */
class Places {
  readonly list: Place[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(place: Place): number {
    const { partIndex, sentence, row, column } = place;
    const key = `${partIndex} ${sentence} ${row} ${column}`;
    const known = this.#numbers.get(key);
    if (known !== undefined && areEqual(this.list[known]!, place)) return known;
    const number = this.list.push(place) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

/** Of two places of one part. */
function areEqual(a: Place, b: Place): boolean {
  const isSame = a.part === b.part && a.role === b.role && a.tag === b.tag && a.headings.length === b.headings.length;
  return isSame && a.headings.every((heading, at) => heading === b.headings[at]);
}
