/** The claims that stay when their document is let go: as small as they can be, and holding on to nothing of its text. */
import { type AnyClaim, nobody, type Place } from "../claims/index.ts";
import { ownText, type Position } from "../document/index.ts";
import type { LocatedClaim } from "../rule/index.ts";

const ofNobody = JSON.stringify(nobody);

export class KeptClaims {
  readonly #positions = new Map<string, Position>();
  /** By what they say: the claims of one field of a record stand in the same place in every record. */
  readonly #places = new Map<string, Place>();

  /** Copies of the claims of one document, to stay. */
  keep(claims: readonly LocatedClaim[]): AnyClaim[] {
    const document = ownText(claims[0]?.claim.document ?? "");
    return claims.map(({ claim, at }) => {
      const kept = this.#copyOf(claim, document);
      this.#positions.set(kept.id, at);
      return kept;
    });
  }

  positionOf({ id }: AnyClaim): Position {
    return this.#positions.get(id)!;
  }

  /** Claims are plain data that could be JSON; parsed from it they share nothing with the document. */
  #copyOf({ id, kind, form, value, subject, span, quote, path, place }: AnyClaim, document: string): AnyClaim {
    const told = JSON.stringify(subject);
    return {
      id: ownText(id),
      kind,
      form,
      value: JSON.parse(JSON.stringify(value)),
      subject: told === ofNobody ? nobody : JSON.parse(told),
      span,
      quote: ownText(quote),
      document,
      path,
      place: this.#placeOf(place),
    } as AnyClaim;
  }

  #placeOf(place: Place): Place {
    const told = JSON.stringify(place);
    const known = this.#places.get(told) ?? JSON.parse(told);
    this.#places.set(told, known);
    return known;
  }
}
