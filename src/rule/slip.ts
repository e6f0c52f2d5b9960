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

/** All whole numbers one digit, or one exchange of neighbouring digits, away from a whole number, and as long. */
export function slipsOf(number: number): number[] {
  const text = `${number}`;
  const found = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    for (let digit = 0; digit <= 9; digit++) found.add(Number(text.slice(0, i) + digit + text.slice(i + 1)));
    if (i + 1 < text.length) found.add(Number(text.slice(0, i) + text[i + 1]! + text[i]! + text.slice(i + 2)));
  }
  return [...found].filter((n) => n > 0 && `${n}`.length === text.length && n !== number);
}
