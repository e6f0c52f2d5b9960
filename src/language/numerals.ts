/** Numerals in words, as far as text spells out counts: 0 to 999,999. */
const units = words("zero one two three four five six seven eight nine", 0, 1);
const teens = words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1);
const tens = words("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10).set("fourty", 40);

function words(list: string, first: number, step: number): Map<string, number> {
  return new Map(list.split(" ").map((word, index) => [word, first + index * step]));
}

/** Value of one word below a hundred: `seven`, `forty`, `twenty-one`. */
function belowHundred(word: string): number | null {
  const simple = units.get(word) ?? teens.get(word) ?? tens.get(word);
  if (simple !== undefined) return simple;
  const hyphen = word.indexOf("-");
  if (hyphen < 0) return null;
  const ten = tens.get(word.slice(0, hyphen));
  const unit = units.get(word.slice(hyphen + 1));
  return ten && unit ? ten + unit : null;
}

/** `hundred` or `thousand` within a word. */
const hyphenated = /-(?:hundred|thousand)(?:-|$)/;

/** Whether a folded word can begin a numeral: `seven`, `forty-one`, `one-hundred`. */
export function beginsNumeral(word: string): boolean {
  return (
    belowHundred(word) !== null || (hyphenated.test(word) && belowHundred(word.slice(0, word.indexOf("-"))) !== null)
  );
}

/**
 * Reads the longest numeral at the beginning of a list of folded words: its value and how many words it takes, or `null`.
 * `three hundred and eighteen patients` gives 318 in 4 words, `one-hundred thirty-six` 136 in 2.
 */
export function readNumeral(list: readonly string[]): { readonly value: number; readonly words: number } | null {
  if (!list.some((word) => hyphenated.test(word))) return belowMillion(list);
  const parts = list.map((word) => (hyphenated.test(word) ? word.split("-") : [word]));
  const numeral = belowMillion(parts.flat());
  if (!numeral) return null;
  let rest = numeral.words;
  const words = parts.findIndex((own) => {
    rest -= own.length;
    return rest <= 0;
  });
  // `one-hundred-percent` is no numeral.
  return rest === 0 ? { value: numeral.value, words: words + 1 } : null;
}

function belowMillion(list: readonly string[]): { value: number; words: number } | null {
  const high = belowThousand(list, 0);
  if (!high) return null;
  if (list[high.words] !== "thousand") return high;
  const rest = belowThousand(list, high.words + (list[high.words + 1] === "and" ? 2 : 1));
  return { value: high.value * 1000 + (rest?.value ?? 0), words: rest ? rest.end : high.words + 1 };
}

function belowThousand(list: readonly string[], from: number): { value: number; words: number; end: number } | null {
  const first = pair(list, from);
  if (!first) return null;
  if (list[first.end] !== "hundred" || first.value === 0) return { ...first, words: first.end - from };
  const rest = pair(list, first.end + 1) ?? (list[first.end + 1] === "and" ? pair(list, first.end + 2) : null);
  const end = rest ? rest.end : first.end + 1;
  return { value: first.value * 100 + (rest?.value ?? 0), words: end - from, end };
}

/** One or two words below a hundred: `twenty one`, `twenty-one`, `seven`. */
function pair(list: readonly string[], from: number): { value: number; end: number } | null {
  const first = belowHundred(list[from] ?? "");
  if (first === null) return null;
  const unit = tens.has(list[from]!) ? units.get(list[from + 1] ?? "") : undefined;
  return unit ? { value: first + unit, end: from + 2 } : { value: first, end: from + 1 };
}
