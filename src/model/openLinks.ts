import { byId, own } from "./own";
import { addUp, shared, withShare } from "./shares";
import { incomingLinks, outgoingLinks } from "./structure";
import type { LinkEntry } from "./structure";
import type { Link, StreamMap } from "./StreamMap";

/**
 * The links of a map laid open, so that many are taken away or led elsewhere at the cost of those alone. The map itself
 * stays as it is; `written` says what its links are now.
 */
export class OpenLinks {
  /** What has become of a link; undefined: taken away. */
  private readonly changed = new Map<string, Link | undefined>();
  private readonly out = new Map<string, readonly LinkEntry[]>();
  private readonly into = new Map<string, readonly LinkEntry[]>();

  constructor(private readonly map: StreamMap) {}

  /** The links out of a step, by id. */
  outgoing(step: string): readonly LinkEntry[] {
    return this.out.get(step) ?? outgoingLinks(this.map, step);
  }

  /** The links into a step, by id. */
  incoming(step: string): readonly LinkEntry[] {
    return this.into.get(step) ?? incomingLinks(this.map, step);
  }

  /** Leads a link to another step. */
  lead({ id, link }: LinkEntry, to: string): void {
    this.into.set(
      link.to,
      this.incoming(link.to).filter((entry) => entry.id !== id),
    );
    const led = { id, link: { ...link, to } };
    this.into.set(
      to,
      [...this.incoming(to), led].toSorted((a, b) => byId(a.id, b.id)),
    );
    this.set(led);
  }

  /** Takes links away; the shares of those that stay grow in proportion to add up to 100 again. */
  take(ids: ReadonlySet<string>): void {
    const gone = [...ids].flatMap((id): LinkEntry[] => {
      const link = this.linkOf(id);
      return link === undefined ? [] : [{ id, link }];
    });
    const before = new Map(gone.map(({ link: { from } }) => [from, this.outgoing(from)]));
    for (const { id, link } of gone) {
      this.changed.set(id, undefined);
      this.out.set(
        link.from,
        this.outgoing(link.from).filter((entry) => entry.id !== id),
      );
      this.into.set(
        link.to,
        this.incoming(link.to).filter((entry) => entry.id !== id),
      );
    }
    for (const [from, entries] of before) this.regrow(from, entries);
  }

  /** The links as they are now; the same object when nothing has become of them. */
  written(): StreamMap["links"] {
    if (this.changed.size === 0) return this.map.links;
    return Object.fromEntries(
      Object.entries(this.map.links ?? {}).flatMap(([id, link]): [string, Link][] => {
        const now = this.changed.has(id) ? this.changed.get(id) : link;
        return now === undefined ? [] : [[id, now]];
      }),
    );
  }

  private linkOf(id: string): Link | undefined {
    if (this.changed.has(id)) return this.changed.get(id);
    return own(this.map.links, id);
  }

  private regrow(from: string, before: readonly LinkEntry[]): void {
    const rest = this.outgoing(from);
    const shares = before.map(({ link }) => link.share ?? Number.NaN);
    if (own(this.map.steps, from)?.split === "all" || rest.length === 0 || !addUp(shares)) return;
    const weights = rest.map(({ link }) => link.share ?? 0);
    const grown = rest.length === 1 ? [undefined] : shared(weights, 100);
    for (const [index, { id, link }] of rest.entries()) this.set({ id, link: withShare(link, grown[index]) });
  }

  /** Says what a link is now; it stands where it stood. */
  private set(entry: LinkEntry): void {
    const { id, link } = entry;
    const put = (entries: readonly LinkEntry[]) => entries.map((each) => (each.id === id ? entry : each));
    this.changed.set(id, link);
    this.out.set(link.from, put(this.outgoing(link.from)));
    this.into.set(link.to, put(this.incoming(link.to)));
  }
}
