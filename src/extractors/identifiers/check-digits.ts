/** Computes the check digits of identifiers that carry one. */
import type { ValueOf } from "../../claims/index.ts";

type Scheme = ValueOf<"identifier">["scheme"];
export type CheckDigit = NonNullable<ValueOf<"identifier">["checkDigit"]>;

/** The check digit of a normalised identifier, printed and computed; `null` for a scheme without one or a wrong length. */
export function checkDigitOf(scheme: Scheme, id: string): CheckDigit | null {
  const characters = id.replace(/-/g, "").toUpperCase();
  const body = characters.slice(0, -1);
  const compute = methodOf(scheme, characters.length);
  if (!compute || !/^\d+$/.test(body)) return null;
  const printed = characters.slice(-1);
  const computed = compute([...body].map(Number));
  return { printed, computed, holds: printed === computed };
}

function methodOf(scheme: Scheme, length: number): ((digits: readonly number[]) => string) | null {
  if (scheme === "cas") return cas;
  if (scheme === "issn") return length === 8 ? modulo11 : null;
  if (scheme === "isbn") return length === 10 ? modulo11 : length === 13 ? modulo10 : null;
  if (scheme === "gtin") return [8, 12, 13, 14].includes(length) ? modulo10 : null;
  if (scheme === "orcid") return length === 16 ? iso7064 : null;
  return null;
}

/** CAS Registry Number: digits weighted 1, 2, 3 ... from the right, modulo 10 (cas.org, "Check Digit Verification"). */
function cas(digits: readonly number[]): string {
  return String(digits.reduce((sum, digit, i) => sum + digit * (digits.length - i), 0) % 10);
}

/** ISSN (ISO 3297) and ISBN-10 (ISO 2108): weights down to 2, modulo 11; ten is X. */
function modulo11(digits: readonly number[]): string {
  const sum = digits.reduce((total, digit, i) => total + digit * (digits.length + 1 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

/** ISBN-13 (ISO 2108) and GTIN (GS1 General Specifications, 7.9): weights 3 and 1 from the right, modulo 10. */
function modulo10(digits: readonly number[]): string {
  const sum = digits.reduce((total, digit, i) => total + digit * ((digits.length - i) % 2 === 1 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/** ORCID iD: ISO 7064 MOD 11-2; ten is X. */
function iso7064(digits: readonly number[]): string {
  const total = digits.reduce((sum, digit) => ((sum + digit) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? "X" : String(check);
}
