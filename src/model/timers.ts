import type { Marks } from "./decimals";
import { defaultCalendar, parseDuration } from "./durations";
import { readTime } from "./quickFigures";

const minute = 60_000;

/** How long a timer runs, as it is typed: "10m", "10 minutes", "1h 30m", "90s", "10:00", or plain minutes. Null when it is none of these. */
export function readTimer(typed: string, marks: Marks): number | null {
  const text = typed.trim();
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text);
  if (clock) return within(Number(clock[1]) * minute + Number(clock[2]) * 1000);
  const seconds = /^(\d+)\s*(?:s|sec|secs|seconds?|sek|sekunden?)\.?$/i.exec(text);
  if (seconds) return within(Number(seconds[1]) * 1000);
  const read = readTime(text, { unit: "m", marks });
  if ("fault" in read || /[dw]/.test(read.value)) return null;
  const hours = parseDuration(read.value, defaultCalendar);
  return hours === null ? null : within(Math.round(hours * 60 * minute));
}

function within(milliseconds: number): number | null {
  return milliseconds > 0 && milliseconds <= 24 * 60 * minute ? milliseconds : null;
}

/** A time on a clock face: "9:05", "1:30:00". */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (part: number): string => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
