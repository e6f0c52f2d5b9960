/** Words and signs before a number that keep it from being computed with. */
export const approximations: ReadonlySet<string> = new Set(
  "about approximately approx nearly almost roughly around over under below above exceeding least most than ~ ∼ ≈ > <".split(
    " ",
  ),
);
