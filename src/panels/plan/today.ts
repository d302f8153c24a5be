/** Today where the person is, as the file writes a day: "2026-11-21". */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day as this person writes dates; what is no day is shown as it stands. */
export function writeDay(day: string, locale: string): string {
  const [year, month, date] = day.split("-").map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !year || !month || !date) return day;
  return new Date(year, month - 1, date).toLocaleDateString(locale, { dateStyle: "medium" });
}
