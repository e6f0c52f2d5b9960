/** The LaTeX commands that stand for one character, or for none. */

/** `name sign` each; a name alone stands for nothing. */
const list = `
  geq ≥ | ge ≥ | geqslant ≥ | leq ≤ | le ≤ | leqslant ≤ | gt > | lt < | neq ≠ | ne ≠ | approx ≈ | sim ~ | simeq ≃ | equiv ≡
  times × | cdot · | div ÷ | pm ± | mp ∓ | infty ∞ | degree ° | circ ° | percent % | prime ′
  to → | rightarrow → | Rightarrow ⇒ | implies ⇒ | leftarrow ← | uparrow ↑ | downarrow ↓ | ldots … | dots … | cdots … | dagger † | ddagger ‡
  alpha α | beta β | gamma γ | delta δ | epsilon ε | varepsilon ε | zeta ζ | eta η | theta θ | iota ι | kappa κ | lambda λ | mu μ | nu ν | xi ξ
  pi π | rho ρ | sigma σ | tau τ | upsilon υ | phi φ | varphi φ | chi χ | psi ψ | omega ω
  Gamma Γ | Delta Δ | Theta Θ | Lambda Λ | Sigma Σ | Phi Φ | Psi Ψ | Omega Ω
  left | right | big | Big | bigl | bigr | displaystyle | textstyle | rm | bf | it | limits | nonumber | hline | centering
`;

export const symbols: ReadonlyMap<string, string> = new Map([
  ...list
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(" "))
    .map(([name = "", sign = ""]) => [name, sign] as const),
  ["quad", " "],
  ["qquad", " "],
]);

/** Commands that only dress the group behind them. */
export const dressing: ReadonlySet<string> = new Set(
  "text textrm textbf textit textsf texttt emph mathrm mathbf mathit mathsf boldsymbol operatorname mbox overline underline bar hat boxed".split(
    " ",
  ),
);
export const fractions: ReadonlySet<string> = new Set(["frac", "dfrac", "tfrac", "cfrac"]);
