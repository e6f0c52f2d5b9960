/** Sentences that examples of cohorts begin with: a trial of two arms, and a study of one group. */
export const arms = "We randomised 80 patients to daunol (n = 41) or placebo (n = 39). ";
export const eighty = "Eighty patients were enrolled. ";
