import { localDecimals } from "../words/localDecimals";
import { words } from "../words/words";

const MINUS = "\u2212";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

// The first one loads what the language needs, for some 30 ms; each other one costs more than the number that it writes.
const writers = new Map<string, Intl.NumberFormat>();

function writer(key: string, locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  let known = writers.get(key);
  if (!known) {
    known = new Intl.NumberFormat(locale, options);
    writers.set(key, known);
  }
  return known;
}

/** Has ready what numbers are written with, so that the first figures need not wait for it. */
export function prepareNumbers(): void {
  showNumber(0, 1);
}

/** A number with a fixed count of decimals, thousands apart, and a true minus sign; powers of ten where no one would count zeros. */
export function showNumber(value: number, decimals: number, locale: string = words.language.locale): string {
  const size = Math.abs(value);
  if (value !== 0 && (decimals > 6 || size >= 1e9)) {
    return showPower(value, Math.min(3, Math.max(0, decimals + Math.floor(Math.log10(size)))));
  }
  const rounded = decimals < 0 ? Math.round(value * 10 ** decimals) / 10 ** decimals : value;
  const places = Math.min(6, Math.max(0, decimals));
  const grouped = size >= 10_000;
  const text = writer(`${locale} ${places} ${grouped}`, locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: grouped,
  }).format(rounded);
  return isZero(text) ? text.replace("-", "") : text.replace("-", MINUS);
}

/** A number with so many significant digits, without zeros that say nothing. */
export function showSignificant(
  value: number,
  digits: number,
  locale: string = words.language.locale,
): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e9 || size < 1e-6) return showPower(value, digits - 1);
  const grouped = size >= 10_000;
  return writer(`${locale} of ${digits} ${grouped}`, locale, {
    maximumSignificantDigits: digits,
    useGrouping: grouped,
  })
    .format(value)
    .replace("-", MINUS);
}

/** How many decimals a value deserves, given how uncertain it is (the Particle Data Group's 354 rule). */
export function decimalsFor(uncertainty: number): number {
  let exponent = Math.floor(Math.log10(uncertainty));
  let lead = Math.round((uncertainty / 10 ** exponent) * 100);
  if (lead >= 1000) {
    exponent += 1;
    lead = 100;
  }
  return lead <= 354 || lead >= 950 ? 1 - exponent - (lead >= 950 ? 1 : 0) : -exponent;
}

function showPower(value: number, decimals: number): string {
  const [mantissa = "0", power = "0"] = value.toExponential(decimals).split("e");
  const digits = [...String(Math.abs(Number(power)))].map((digit) => SUPERSCRIPTS[Number(digit)]).join("");
  return `${localDecimals(mantissa).replace("-", MINUS)} × 10${Number(power) < 0 ? "⁻" : ""}${digits}`;
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}
