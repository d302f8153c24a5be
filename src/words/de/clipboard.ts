import type { Words } from "../words";

/** Schritte kopiert, ausgeschnitten, eingefügt, verdoppelt. */
export const clipboardWords: Words["clipboard"] = {
  cut: "Ausschneiden",
  copy: "Kopieren",
  paste: "Einfügen",
  duplicate: "Duplizieren",
  cutEdit: (count) => (count === 1 ? "Schritt ausschneiden" : `${count} Schritte ausschneiden`),
  pasteEdit: (count) => (count === 1 ? "Schritt einfügen" : `${count} Schritte einfügen`),
  duplicateEdit: (count) => (count === 1 ? "Schritt duplizieren" : `${count} Schritte duplizieren`),
  copyFailed: "Dieser Rechner erlaubt das Kopieren von hier nicht. Strg+C drücken (⌘C am Mac).",
  useKeys:
    "Dieser Rechner lässt Millrace die Zwischenablage nicht von selbst lesen. Strg+V drücken (⌘V am Mac).",
  nothing: "In der Zwischenablage ist kein Text.",
  refused: (why) => `Die Schritte in der Zwischenablage sind nicht zu gebrauchen. ${why}`,
  wholeMap:
    "In der Zwischenablage steht der Text einer ganzen Karte. Als Datei speichern und die Datei öffnen.",
};
