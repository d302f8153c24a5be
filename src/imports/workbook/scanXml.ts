import { UnreadableWorkbook } from "./WorkbookFault";

/** Who is told what an XML text holds. Names come without their namespace's prefix. */
export interface XmlReader {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Goes through an XML text once. A document type, and with it every entity of its own, is refused: nothing is fetched,
 * nothing grows.
 */
export function scanXml(xml: string, reader: XmlReader): void {
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) return;
    if (open > at) reader.text(unescapeXml(xml.slice(at, open)));
    const mark = xml[open + 1];
    if (mark === "!" || mark === "?") {
      at = behindSpecial(xml, open, reader);
      continue;
    }
    const end = tagEnd(xml, open);
    at = end + 1;
    if (mark === "/") {
      reader.close(localName(xml.slice(open + 2, end).trim()));
      continue;
    }
    const closes = xml[end - 1] === "/";
    const inside = xml.slice(open + 1, closes ? end - 1 : end);
    const space = inside.search(/\s/);
    const name = localName(space < 0 ? inside : inside.slice(0, space));
    reader.open(name, space < 0 ? "" : inside.slice(space));
    if (closes) reader.close(name);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function behindSpecial(xml: string, open: number, reader: XmlReader): number {
  for (const [start, stop] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ] as const) {
    if (!xml.startsWith(start, open)) continue;
    const end = xml.indexOf(stop, open + start.length);
    if (end < 0) throw new UnreadableWorkbook("damaged");
    if (start === "<![CDATA[") reader.text(xml.slice(open + start.length, end));
    return end + stop.length;
  }
  throw new UnreadableWorkbook("entities");
}

/** The end of a tag: a ">" inside of quotes is none. */
function tagEnd(xml: string, open: number): number {
  let from = open;
  for (;;) {
    const end = xml.indexOf(">", from);
    if (end < 0) throw new UnreadableWorkbook("damaged");
    const quote = firstQuote(xml, from, end);
    if (quote < 0) return end;
    const close = xml.indexOf(xml[quote] ?? "", quote + 1);
    if (close < 0) throw new UnreadableWorkbook("damaged");
    from = close + 1;
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

const known: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return known[name] ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const patterns = new Map<string, RegExp>();

/** An attribute of a tag; null when it has none of this name. */
export function attribute(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found === null ? null : unescapeXml(found[1] ?? found[2] ?? "");
}
