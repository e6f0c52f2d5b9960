/** Whether two printed numbers differ as a slip of the pen does. */

/** One digit replaced, or two neighbouring digits exchanged, in numbers of equal length; or whole numbers one apart. */
export function isSlip(a: string, b: string): boolean {
  if (a === b) return false;
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && Math.abs(Number(a) - Number(b)) === 1) return true;
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((char, index) => (char === b[index] ? [] : [index]));
  if (places.length === 1) return true;
  const [first, second] = places;
  return places.length === 2 && second! - first! === 1 && a[first!] === b[second!] && a[second!] === b[first!];
}

/** Two neighbouring digits exchanged. */
export function isExchange(a: string, b: string): boolean {
  return a !== b && [...a].sort().join("") === [...b].sort().join("") && isSlip(a, b);
}

/** All whole numbers but 0 that are one digit, or one exchange of neighbouring digits, away from `n`, and as long. */
export function digitSlipsOf(n: number): number[] {
  return misprintsOf(n).filter((other) => other > 0);
}

/** All whole numbers that differ from `n` as `isSlip` says. */
export function slipsFrom(n: number): number[] {
  return [...new Set([...misprintsOf(n), n - 1, n + 1])].filter((other) => other >= 0);
}

/** All whole numbers of as many digits as `n` in which two neighbouring digits are exchanged. */
export function exchangesFrom(n: number): number[] {
  return asLongAs(n, exchangesIn(`${n}`));
}

function misprintsOf(n: number): number[] {
  const text = `${n}`;
  const texts = exchangesIn(text);
  for (let i = 0; i < text.length; i++)
    for (let digit = 0; digit <= 9; digit++) texts.push(text.slice(0, i) + digit + text.slice(i + 1));
  return asLongAs(n, texts);
}

function exchangesIn(text: string): string[] {
  return [...text.slice(1)].map((digit, i) => text.slice(0, i) + digit + text[i]! + text.slice(i + 2));
}

/** The other numbers of as many digits as `n`, each once. */
function asLongAs(n: number, texts: readonly string[]): number[] {
  const numbers = texts.map(Number).filter((other) => `${other}`.length === `${n}`.length && other !== n);
  return [...new Set(numbers)];
}
