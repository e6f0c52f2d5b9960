/** Declares a form of numbers that no claim is made of: it says what they are, and has no value. */
import { type Form, form } from "../language/index.ts";

type Mark = Pick<Form, "id" | "title" | "match" | "unless" | "examples" | "namesAll"> & { readonly other: string };

export function mark(declared: Mark): Form {
  return form({ ...declared, yields: declared.id, value: () => true, show: () => "read" });
}
