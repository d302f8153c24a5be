/** The keys of a JSON pointer (RFC 6901): "/a~1b/c" is ["a/b", "c"]. Null when it is not one. */
export function pointerKeys(path: unknown): readonly string[] | null {
  if (typeof path !== "string" || (path !== "" && !path.startsWith("/")) || /~(?![01])/.test(path))
    return null;
  return path === ""
    ? []
    : path
        .slice(1)
        .split("/")
        .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A JSON pointer to these keys. */
export function pointerTo(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
