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
