/** The script that plays a run inside a report of one file, made by scripts/lib/htmlPlayer.mjs. */
declare module "virtual:html-player" {
  export const script: string;
  /** As a content security policy names it: "sha256-…". */
  export const hash: string;
}
