import "@mantine/core/styles.css";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/forcedColours.css";
import { languageFor } from "../words/language";
import { speak } from "../words/words";
import { recallView } from "./rememberView";

// The little that must stand before the rest is read: the colours of the first picture, and the language of every word.
const { theme, language: chosen } = recallView();
document.documentElement.toggleAttribute("data-high-contrast", theme === "contrast");
const isDark =
  theme === "dark" ||
  (theme !== "light" && theme !== "contrast" && matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.dataset["mantineColorScheme"] = isDark ? "dark" : "light";
const language = languageFor(chosen, navigator.languages);
document.documentElement.lang = language;
if (language === "de") speak((await import("../words/de/german")).german);
(await import("./openScreen")).openScreen(language);
