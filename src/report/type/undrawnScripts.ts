import { words } from "../../words/words";
import { filesFor, type FontFile } from "./FontShelf";
import { drawnText } from "./plainText";

/** Scripts by their ISO 15924 codes, as Unicode and the names of scripts in every language know them. */
const scripts =
  "Thai Deva Beng Taml Telu Khmr Laoo Geor Armn Ethi Gujr Guru Knda Mlym Mymr Sinh Tibt Mong Cher Syrc Thaa Orya".split(
    " ",
  );

/**
 * The scripts of these texts for which no font ships, by their names in the language that is spoken: in a PDF or a PNG
 * empty boxes stand for their letters. Signs of no such script are named by themselves.
 */
export function undrawnScripts(files: readonly FontFile[], texts: Iterable<string>): string[] {
  const missing = new Set<string>();
  for (const text of texts)
    for (const sign of new Set(drawnText(text)))
      if (!missing.has(sign) && /\S/u.test(sign) && filesFor(files, sign.codePointAt(0)!, 400).length === 0)
        missing.add(sign);
  const names = new Intl.DisplayNames([words.language.locale], { type: "script" });
  const found = new Set<string>();
  for (const sign of missing) {
    const script = scripts.find((code) => new RegExp(`\\p{Script=${code}}`, "u").test(sign));
    // A mark of no script belongs to the letters around it.
    if (script === undefined && /\p{M}/u.test(sign)) continue;
    found.add(script === undefined ? `“${sign}”` : (names.of(script) ?? script));
  }
  return [...found].sort().slice(0, 12);
}
