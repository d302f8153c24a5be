import type { Sample } from "../stores/libraryStore";

const files = import.meta.glob<string>("../../assets/samples/*.millrace", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The one that a first start shows. */
export const FIRST_SAMPLE = "idea-to-production";

function titleOf(text: string, id: string): string {
  const document = JSON.parse(text) as { readonly title?: string };
  return document.title ?? id;
}

/** The maps that ship with the app, the one for newcomers first. */
export const samples: readonly Sample[] = Object.entries(files)
  .map(([path, text]): Sample => {
    const id = path.replace(/^.*\//, "").replace(/\.millrace$/, "");
    return { id, title: titleOf(text, id), text };
  })
  .sort(
    (a, b) => Number(b.id === FIRST_SAMPLE) - Number(a.id === FIRST_SAMPLE) || (a.title < b.title ? -1 : 1),
  );
