/** Cuts what runs on without a full stop, so that setting everything in one sentence against everything else stays cheap. */
import type { ProseReading, Reading, Token, TokenRange } from "../../language/index.ts";

/** In tokens: of 154,000 sentences of real records three are longer. */
const longest = 400;

const known = new WeakMap<readonly Reading[], readonly Reading[]>();

/** The readings with sentences of bounded length, made once for all binders; nothing is tokenised before it is asked for. */
export function inStretches(readings: readonly Reading[]): readonly Reading[] {
  let stretched = known.get(readings);
  if (!stretched) {
    stretched = readings.map((reading) =>
      reading.prose ? { ...reading, prose: new Stretched(reading.prose) } : reading,
    );
    known.set(readings, stretched);
  }
  return stretched;
}

class Stretched implements ProseReading {
  readonly #whole: ProseReading;
  #sentences: readonly TokenRange[] | null = null;

  constructor(whole: ProseReading) {
    this.#whole = whole;
  }

  get prose() {
    return this.#whole.prose;
  }

  get text() {
    return this.#whole.text;
  }

  get tokens() {
    return this.#whole.tokens;
  }

  get scenes() {
    return this.#whole.scenes;
  }

  get overlays() {
    return this.#whole.overlays;
  }

  get sentences(): readonly TokenRange[] {
    const { sentences, tokens } = this.#whole;
    this.#sentences ??= sentences.some(isLong) ? sentences.flatMap((range) => [...cut(range, tokens)]) : sentences;
    return this.#sentences;
  }
}

const isLong = ({ from, to }: TokenRange): boolean => to - from > longest;

/** Behind the last semicolon or comma that leaves most of the length, else anywhere. */
function* cut({ from, to }: TokenRange, tokens: readonly Token[]): Iterable<TokenRange> {
  let start = from;
  while (to - start > longest) {
    let end = start + longest;
    while (end > start + longest / 2 && !/^[;,]$/.test(tokens[end - 1]!.text)) end--;
    if (end <= start + longest / 2) end = start + longest;
    yield { from: start, to: end };
    start = end;
  }
  yield { from: start, to };
}
