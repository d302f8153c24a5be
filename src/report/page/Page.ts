import type { Drawing } from "./Drawing";

/** A page of a report: what is drawn on it, and where it stands in the contents. */
export interface Page extends Drawing {
  readonly bookmarks: readonly { readonly title: string; readonly level: 1 | 2 }[];
}

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** The program and its version. */
  readonly creator: string;
  readonly language: string;
  readonly made: Date;
}
