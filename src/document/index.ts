export * from "./document.ts";
export { lazily } from "./lazily.ts";
export * from "./line-index.ts";
export { ownText } from "./own-text.ts";
export { partitionPoint } from "./partition-point.ts";
export * from "./printed.ts";
export * from "./prose.ts";
export * from "./span.ts";
export * from "./table.ts";
