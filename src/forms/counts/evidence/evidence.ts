/** Declares a form of evidence: it stands beside the text, which it leaves as it is, and its mentions are called by its id. */
import { type Form, form } from "../../../language/index.ts";

type Declared<V> = Omit<Form<V>, "yields" | "isOverlay" | "unless"> & {
  readonly unless?: Form<V>["unless"] | undefined;
};

export function evidence<V>({ unless, ...declared }: Declared<V>): Form {
  return form<V>({ ...declared, yields: declared.id, isOverlay: true, ...(unless && { unless }) });
}
