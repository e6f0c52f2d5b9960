/** How far a claim says what an annotation says. */

/**
 * `exact`: same type, every annotated value the same. `lenient`: right where annotators differ (a subgroup's size as count or
 * as cohort size; a level not printed again). `partial`: about the same statement, but a value is missing or another.
 */
export type Agreement = "exact" | "lenient" | "partial" | "none";
