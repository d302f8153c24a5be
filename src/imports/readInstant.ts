/** In which order day and month stand in dates such as 3/4/2026. */
export type DateOrder = "dayFirst" | "monthFirst";

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const local =
  /^(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?)?$/;
const named =
  /^(\d{1,2})[\s./-]+([A-Za-z]{3})[a-z]*[\s./,-]+(\d{2,4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?)?$/;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A point in time as logs write it, in minutes of the wall clock since 1970: "2026-01-05T09:30", "05.01.2026 09:30",
 * "1/5/2026 9:30 AM", "05/Jan/26 9:30 AM". The clock is read as it stands there; a time zone behind it is not applied.
 * Null when it is none.
 */
export function readInstant(text: string, order: DateOrder): number | null {
  const plain = text.trim();
  const known = iso.exec(plain);
  if (known !== null) {
    const [, year, month, day, hour, minute, second] = known;
    return minutesOf(Number(year), Number(month), Number(day), hour, minute, second, undefined);
  }
  const word = named.exec(plain);
  if (word !== null) {
    const [, day, month = "", year, hour, minute, second, half] = word;
    const index = months.indexOf(month.toLowerCase());
    return index < 0 ? null : minutesOf(fullYear(year), index + 1, Number(day), hour, minute, second, half);
  }
  const written = local.exec(plain);
  if (written === null) return null;
  const [, first, second, year, hour, minute, seconds, half] = written;
  // With points between them, the day comes first everywhere.
  const [day, month] = order === "dayFirst" || plain.includes(".") ? [first, second] : [second, first];
  return minutesOf(fullYear(year), Number(month), Number(day), hour, minute, seconds, half);
}

const fullYear = (year = ""): number => (year.length <= 2 ? 2000 + Number(year) : Number(year));

function minutesOf(
  year: number,
  month: number,
  day: number,
  hour = "0",
  minute = "0",
  second = "0",
  half: string | undefined,
): number | null {
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  const back = new Date(days * 86_400_000);
  const isDay =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && back.getUTCFullYear() === year;
  if (!isDay || hours > 24 || Number(minute) > 59 || Number(second) > 60) return null;
  return days * 1440 + hours * 60 + Number(minute) + Number(second) / 60;
}

/** What the dates themselves say of their order: a first part above 12 is a day, a second one too. */
export function dateOrderOf(texts: Iterable<string>): { readonly order: DateOrder; readonly sure: boolean } {
  let ambiguous = false;
  for (const text of texts) {
    const written = local.exec(text.trim());
    if (written === null || text.includes(".")) continue;
    const [first, second] = [Number(written[1]), Number(written[2])];
    if (first > 12 && second <= 12) return { order: "dayFirst", sure: true };
    if (second > 12 && first <= 12) return { order: "monthFirst", sure: true };
    ambiguous = true;
  }
  return { order: "monthFirst", sure: !ambiguous };
}
