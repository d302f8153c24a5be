import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader finds in a PDF. */
export interface ReadPdf {
  readonly pages: readonly {
    readonly width: number;
    readonly height: number;
    readonly text: string;
    readonly roles: readonly string[];
    readonly images: number;
  }[];
  readonly outline: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly hasStructure: boolean;
  readonly fonts: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF back: its texts, structure, contents, page sizes and fonts. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = new TextDecoder("latin1").decode(bytes);
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const tree = (await page.getStructTree()) as Node | null;
    pages.push({
      width,
      height,
      text: items.map((item) => ("str" in item ? item.str : "")).join(" "),
      roles: rolesOf(tree),
      images: (raw.match(/\/Subtype \/Image/g) ?? []).length,
    });
  }
  const { info } = await document.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const outline = (await document.getOutline()) ?? [];
  return {
    pages,
    outline: outline.map(({ title }) => title),
    title: facts.Title ?? "",
    language: facts.Language ?? "",
    hasStructure: raw.includes("/StructTreeRoot"),
    fonts: [...new Set([...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name!))],
  };
}

function rolesOf(node: Node | null): string[] {
  if (node === null) return [];
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}
