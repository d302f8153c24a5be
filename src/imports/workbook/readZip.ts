import { UnreadableWorkbook } from "./WorkbookFault";

/** A file inside an archive, still packed. */
interface Entry {
  readonly method: number;
  readonly packed: Uint8Array;
}

/** What one part of a workbook may unpack to: a bomb stops here, a table of half a million rows does not. */
export const MOST_UNPACKED = 200 * 1024 * 1024;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;

/** A ZIP archive: its files are unpacked one by one, when they are asked for, and never beyond a bound. */
export class Archive {
  private readonly entries = new Map<string, Entry>();

  constructor(bytes: Uint8Array) {
    const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    const first = Math.max(0, bytes.length - LONGEST_COMMENT);
    while (end >= first && data.getUint32(end, true) !== END) end -= 1;
    if (end < first) throw new UnreadableWorkbook("notWorkbook");
    let at = data.getUint32(end + 16, true);
    const names = new TextDecoder();
    for (let left = data.getUint16(end + 10, true); left > 0; left -= 1) {
      if (at + 46 > bytes.length || data.getUint32(at, true) !== ENTRY)
        throw new UnreadableWorkbook("damaged");
      const size = data.getUint32(at + 20, true);
      const nameLength = data.getUint16(at + 28, true);
      const local = data.getUint32(at + 42, true);
      if (local + 30 > bytes.length) throw new UnreadableWorkbook("damaged");
      const from = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
      const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (from + size <= bytes.length)
        this.entries.set(name.toLowerCase(), {
          method: data.getUint16(at + 10, true),
          packed: bytes.subarray(from, from + size),
        });
      at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    }
  }

  /** The text of a file; null when the archive has none of this name. */
  async text(name: string, most = MOST_UNPACKED): Promise<string | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.method !== 0 && entry.method !== 8) throw new UnreadableWorkbook("damaged");
    if (entry.method === 0 && entry.packed.length > most) throw new UnreadableWorkbook("tooLarge");
    return entry.method === 0 ? new TextDecoder().decode(entry.packed) : unpack(entry.packed, most);
  }
}

async function unpack(packed: Uint8Array, most: number): Promise<string> {
  const inflate = new DecompressionStream("deflate-raw");
  const writer = inflate.writable.getWriter();
  // What is wrong with it is told by the reading end.
  const written = writer.write(packed as BufferSource).then(() => writer.close());
  written.catch(() => undefined);
  const reader = inflate.readable.getReader();
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) throw new UnreadableWorkbook("tooLarge");
      texts.push(decoder.decode(value, { stream: true }));
    }
  } catch (failure) {
    void reader.cancel().catch(() => undefined);
    throw failure instanceof UnreadableWorkbook ? failure : new UnreadableWorkbook("damaged");
  }
  return texts.join("") + decoder.decode();
}
