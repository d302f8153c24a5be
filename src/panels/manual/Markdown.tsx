import type { ReactNode } from "react";

/** A page of the manual: headings, paragraphs, lists, tables and code, as our own pages use them. */
export function Markdown({ text }: { readonly text: string }) {
  return <>{blocksOf(text).map(asBlock)}</>;
}

type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "code"; readonly text: string };

const item = /^(?:[-*]|\d+\.) +/;

/** The blocks of a page, in order. A line that continues a paragraph or an item belongs to it. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll("\r", "").split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const take = (belongs: (line: string) => boolean): string[] => {
      const taken: string[] = [];
      while (at + 1 < lines.length && belongs(lines[at + 1] ?? "")) taken.push(lines[++at] ?? "");
      return taken;
    };
    const heading = /^(#{1,4}) +(.*)$/.exec(line);
    if (line.trim() === "") continue;
    if (heading) blocks.push({ kind: "heading", level: heading[1]?.length ?? 1, text: heading[2] ?? "" });
    else if (line.startsWith("```")) {
      blocks.push({ kind: "code", text: take((next) => !next.startsWith("```")).join("\n") });
      at++;
    } else if (line.startsWith("|")) {
      const rows = [line, ...take((next) => next.startsWith("|"))].map(cellsOf);
      blocks.push({ kind: "table", rows: rows.filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell))) });
    } else if (item.test(line)) {
      const items = [line.replace(item, "")];
      for (const next of take((each) => item.test(each) || (each.startsWith(" ") && each.trim() !== ""))) {
        if (item.test(next)) items.push(next.replace(item, ""));
        else items[items.length - 1] += ` ${next.trim()}`;
      }
      blocks.push({ kind: "list", ordered: /^\d/.test(line), items });
    } else {
      const more = take((next) => next.trim() !== "" && !/^(#|```|\|)/.test(next) && !item.test(next));
      blocks.push({ kind: "paragraph", text: [line, ...more].join(" ") });
    }
  }
  return blocks;
}

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

function asBlock(block: Block, key: number): ReactNode {
  switch (block.kind) {
    case "heading": {
      const Heading = (["h3", "h4", "h5", "h6"] as const)[block.level - 1] ?? "h6";
      return <Heading key={key}>{inline(block.text)}</Heading>;
    }
    case "paragraph":
      return <p key={key}>{inline(block.text)}</p>;
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List key={key}>
          {block.items.map((text, at) => (
            <li key={at}>{inline(text)}</li>
          ))}
        </List>
      );
    }
    case "table":
      return <Table key={key} rows={block.rows} />;
    case "code":
      return <pre key={key}>{block.text}</pre>;
  }
}

function Table({ rows: [head = [], ...rows] }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, at) => (
            <th key={at} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Code, bold and italics within a line; a link keeps its words, since a page may lead anywhere. */
function inline(text: string): ReactNode {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)]+\))/).map((part, at) => {
    if (part.startsWith("`")) return <code key={at}>{part.slice(1, -1)}</code>;
    if (part.startsWith("**")) return <strong key={at}>{inline(part.slice(2, -2))}</strong>;
    if (part.startsWith("*") && part.length > 2) return <em key={at}>{part.slice(1, -1)}</em>;
    const link = /^\[([^\]]+)\]\(/.exec(part);
    return link ? <span key={at}>{link[1]}</span> : part;
  });
}
