// Does work once for each name, however often it is asked for.

/** Runs work once per name, shares what is under way, and forgets failures. */
export function once<Result>(work: (name: string) => Promise<Result>): (name: string) => Promise<Result> {
  const started = new Map<string, Promise<Result>>();
  return (name) => {
    const running = started.get(name) ?? work(name);
    started.set(name, running);
    running.catch(() => started.delete(name));
    return running;
  };
}
