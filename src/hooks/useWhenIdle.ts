import { startTransition, useEffect, useState } from "react";

/** Longer than so many milliseconds nothing is put off. */
const LATEST_MS = 200;

/**
 * A value as it was until the window has nothing more urgent to do: what is drawn of it comes after the picture that somebody
 * waits for, not between two of its parts.
 */
export function useWhenIdle<Value>(value: Value): Value {
  const [late, setLate] = useState(() => value);
  useEffect(() => {
    const follow = (): void => startTransition(() => setLate(() => value));
    // Not every browser tells when it is idle.
    if (typeof requestIdleCallback === "undefined") {
      const soon = setTimeout(follow);
      return () => clearTimeout(soon);
    }
    const idle = requestIdleCallback(follow, { timeout: LATEST_MS });
    return () => cancelIdleCallback(idle);
  }, [value]);
  return late;
}
