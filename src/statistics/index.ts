export { betaQuantile, incompleteBeta } from "./beta.ts";
export * from "./fitting-interval.ts";
export { possibleUpperBounds } from "./interval-shape.ts";
export { levelToZ, normalCdf, normalQuantile, twoSidedP } from "./normal.ts";
export * from "./percentage.ts";
export * from "./printed-interval.ts";
export * from "./proportion-interval.ts";
export * from "./ratio-test.ts";
export * from "./rational.ts";
