/** Molar masses of formulae: average masses, and those of the commonest isotopes. */

/** Standard atomic weights, abridged (IUPAC 2021), and the mass of the most abundant isotope (AME 2020). */
const elements: ReadonlyMap<string, readonly [average: number, isotope: number]> = new Map([
  ["H", [1.008, 1.00782503]],
  ["D", [2.01410178, 2.01410178]],
  ["Li", [6.94, 7.01600343]],
  ["B", [10.81, 11.00930517]],
  ["C", [12.011, 12]],
  ["N", [14.007, 14.003074]],
  ["O", [15.999, 15.99491462]],
  ["F", [18.998, 18.99840316]],
  ["Na", [22.99, 22.98976928]],
  ["Mg", [24.305, 23.98504169]],
  ["Al", [26.982, 26.98153841]],
  ["Si", [28.085, 27.97692653]],
  ["P", [30.974, 30.973762]],
  ["S", [32.06, 31.97207117]],
  ["Cl", [35.45, 34.96885269]],
  ["K", [39.098, 38.96370649]],
  ["Ca", [40.078, 39.96259086]],
  ["Mn", [54.938, 54.93804319]],
  ["Fe", [55.845, 55.93493554]],
  ["Co", [58.933, 58.93319352]],
  ["Cu", [63.546, 62.92959719]],
  ["Zn", [65.38, 63.92914195]],
  ["As", [74.922, 74.92159455]],
  ["Se", [78.971, 79.9165218]],
  ["Br", [79.904, 78.91833757]],
  ["Ag", [107.87, 106.9050914]],
  ["I", [126.9, 126.9044719]],
  ["Gd", [157.25, 157.9241121]],
  ["Pt", [195.08, 194.96479]],
  ["Au", [196.97, 196.9665688]],
]);

export interface MolarMass {
  readonly average: number;
  readonly isotope: number;
}

const longestFormula = 120;
const subscripts = "₀₁₂₃₄₅₆₇₈₉";
const piece = /([A-Z][a-z]?)(\d{0,4})|\(|\)(\d{0,3})/y;

/** The mass of a formula such as `C21H28O5`, `C20H25N3O·2HCl` or `Ca(C3H5O3)2`; `null` where it is none. */
export function molarMass(formula: string): MolarMass | null {
  if (formula.length > longestFormula) return null;
  const plain = formula
    .replace(/[₀-₉]/g, (digit) => `${subscripts.indexOf(digit)}`)
    .replace(/[\s_{}~<>]|(?:<\/?sub>)/g, "");
  let total: MolarMass = { average: 0, isotope: 0 };
  for (const part of plain.split(/[·•∙*.]/)) {
    const read = /^(\d{0,2})(\S+)$/.exec(part);
    const mass = read && massOfPart(read[2]!);
    if (!mass) return null;
    total = plus(total, mass, Number(read[1] || "1"));
  }
  return total;
}

function massOfPart(text: string): MolarMass | null {
  const stack: MolarMass[] = [{ average: 0, isotope: 0 }];
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const found = piece.exec(text);
    if (!found) return null;
    const [sign, name, count, times] = found;
    if (sign === "(") stack.push({ average: 0, isotope: 0 });
    else if (name === undefined) {
      const inner = stack.pop()!;
      const outer = stack.pop();
      if (!outer) return null;
      stack.push(plus(outer, inner, Number(times || "1")));
    } else {
      const element = elements.get(name);
      if (!element) return null;
      const [average, isotope] = element;
      stack.push(plus(stack.pop()!, { average, isotope }, Number(count || "1")));
    }
  }
  return stack.length === 1 && stack[0]!.average > 0 ? stack[0]! : null;
}

const plus = (a: MolarMass, b: MolarMass, times: number): MolarMass => ({
  average: a.average + times * b.average,
  isotope: a.isotope + times * b.isotope,
});
