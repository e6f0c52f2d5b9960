/** Writes a computed value with as many decimals as a printed one has; beyond what a double holds there are none to write. */
const mostPlaces = 17;

export function fixed(value: number, places: number): string {
  return value.toFixed(Math.min(places, mostPlaces));
}
