import type { Link, Step, StreamMap } from "../../src/model/StreamMap";

/** A map of these steps; links are written "a>b" or, with a share, "a>b 60". */
export function mapOf(
  steps: Readonly<Record<string, Step>>,
  links: readonly string[] = [],
  rest: Partial<StreamMap> = {},
): StreamMap {
  const entries = links.map((text): [string, Link] => {
    const [, from, to, share] = /^(\S+)>(\S+)(?: (\S+))?$/.exec(text)!;
    return [
      `${from}-${to}`,
      { from: from!, to: to!, ...(share === undefined ? {} : { share: Number(share) }) },
    ];
  });
  return {
    format: "millrace",
    version: 1,
    steps,
    ...(entries.length === 0 ? {} : { links: Object.fromEntries(entries) }),
    ...rest,
  };
}

/** Steps without figures, one per letter or word. */
export function bare(ids: string): Record<string, Step> {
  return Object.fromEntries(
    ids.split(" ").map((id, index) => [id, { name: id.toUpperCase(), at: [index * 280, 0] as const }]),
  );
}
