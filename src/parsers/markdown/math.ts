/** Finds inline LaTeX and reads it as plain text: `$\geq 3$` is `≥ 3`. */
import type { Mask } from "./page.ts";

const longest = 300;
const delimited = /\$\$?|\\\(/g;

export function* findMath(text: string): Generator<Mask> {
  delimited.lastIndex = 0;
  for (let match = delimited.exec(text); match; match = delimited.exec(text)) {
    const open = match[0];
    const from = match.index + open.length;
    if (open !== "\\(" && text.charAt(match.index - 1) === "\\") continue;
    const close = open === "\\(" ? "\\)" : open;
    const line = text.slice(from, from + longest);
    const to = closingIn(line, close);
    if (to === -1) continue;
    const inner = line.slice(0, to);
    const end = from + to + close.length;
    if (open === "$" && !isFormula(inner, text.charAt(end))) continue;
    yield { kind: "text", start: match.index, end, text: latexToText(inner), from, to: from + to };
    delimited.lastIndex = end;
  }
}

function closingIn(line: string, close: string): number {
  for (let at = 0; at < line.length; at++) {
    if (line.charAt(at) === "\n" || line.charAt(at) === "\r") return -1;
    if (line.startsWith(close, at)) return at;
    if (line.charAt(at) === "\\") at++;
  }
  return -1;
}

/** Two sums of money are no formula: without a command, the dollars must hug what they hold, as Pandoc has it. */
function isFormula(inner: string, after: string): boolean {
  if (/\\[A-Za-z%]|[\^_]\{?[A-Za-z0-9+-]/.test(inner)) return true;
  return inner !== "" && !/^\s|\s$|^[\d.,]+\s/.test(inner) && !/\d/.test(after) && inner.length <= 40;
}

const symbols: Readonly<Record<string, string>> = {
  geq: "≥",
  ge: "≥",
  geqslant: "≥",
  leq: "≤",
  le: "≤",
  leqslant: "≤",
  gt: ">",
  lt: "<",
  neq: "≠",
  ne: "≠",
  approx: "≈",
  sim: "~",
  simeq: "≃",
  equiv: "≡",
  times: "×",
  cdot: "·",
  div: "÷",
  pm: "±",
  mp: "∓",
  infty: "∞",
  degree: "°",
  circ: "°",
  to: "→",
  rightarrow: "→",
  leftarrow: "←",
  uparrow: "↑",
  downarrow: "↓",
  prime: "′",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  upsilon: "υ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  ldots: "…",
  dots: "…",
  dagger: "†",
  ddagger: "‡",
  quad: " ",
  qquad: " ",
  left: "",
  right: "",
  displaystyle: "",
  rm: "",
  bf: "",
  it: "",
};
/** Commands that only dress the group behind them. */
const dressing = new Set([
  "text",
  "textrm",
  "textbf",
  "textit",
  "mathrm",
  "mathbf",
  "mathit",
  "mathsf",
  "operatorname",
  "mbox",
]);
const raised: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
};

/** Digits and signs as superscript characters, so that an exponent never runs into the number before it. */
export function superscript(text: string): string {
  return text.replace(/[-+−\d]/g, (char) => raised[char] ?? char);
}

const piece = /\\([A-Za-z]{1,20}) ?|\\(.)|(\^)(?:\{([^{}]{0,40})\}|\\?(.))|[{}_]|[^\\^{}_]+|\\/gsu;

/** Plain text of a formula; one with other commands than symbols (fractions, say) stays as printed. */
function latexToText(latex: string): string {
  let out = "";
  for (const match of latex.matchAll(piece)) {
    const [whole, command, escaped, caret] = match;
    if (command !== undefined && !dressing.has(command) && symbols[command] === undefined) return latex.trim();
    if (command !== undefined) out += symbolFor(command, whole, latex.charAt((match.index ?? 0) + whole.length));
    else if (escaped !== undefined) out += /[,;:! ]/.test(escaped) ? " " : escaped;
    else if (caret !== undefined) out += raise(match[4] ?? match[5] ?? "");
    else if (!/^[{}_\\]$/.test(whole)) out += whole;
  }
  return out.trim();
}

function raise(group: string): string {
  return group === "\\circ" || group === "circ" ? "°" : superscript(latexToText(group));
}

function symbolFor(command: string, whole: string, next: string): string {
  if (dressing.has(command)) return "";
  const symbol = symbols[command] ?? whole;
  return whole.endsWith(" ") && /[≥≤<>=≠≈~×±]/.test(symbol) && next !== "" ? `${symbol} ` : symbol;
}
