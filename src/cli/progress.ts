/** Shows the progress of a long run on a terminal, and clears it again. */
const quietFor = 1000;
const every = 100;

export interface Progress {
  /** One more document has been audited. */
  step(): void;
  done(): void;
}

export function progressOn(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return { step: () => undefined, done: () => undefined };
  const begun = now();
  let documents = 0;
  let shown = begun + quietFor - every;
  let isShown = false;
  return {
    step() {
      documents++;
      const time = now();
      if (time - shown < every) return;
      shown = time;
      isShown = true;
      stream.write(`\r\x1b[K${documents.toLocaleString("en")} documents audited`);
    },
    done() {
      if (isShown) stream.write("\r\x1b[K");
    },
  };
}
