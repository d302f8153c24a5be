import { ladderDialects, type LadderDialect, type Theme, type ViewStore } from "../stores/viewStore";
import type { Language } from "../words/language";

const KEY = "millrace-view";

const themes: readonly Theme[] = ["auto", "light", "dark", "contrast"];

interface Remembered {
  readonly theme?: Theme;
  readonly dialect?: LadderDialect;
  readonly language?: Language;
}

/** How a person likes to look at maps, as the last session left it. Not to be believed without a look. */
export function recallView(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Remembered;
  } catch {
    return {};
  }
}

/** Keeps from one session to the next how a person likes to look at maps. */
export function rememberView(view: ViewStore): void {
  const { theme, dialect } = recallView();
  if (themes.includes(theme as Theme)) view.getState().setTheme(theme as Theme);
  if (dialect !== undefined && ladderDialects.includes(dialect)) view.getState().setDialect(dialect);
  view.subscribe((now, before) => {
    if (now.theme === before.theme && now.dialect === before.dialect) return;
    remember({ theme: now.theme, dialect: now.dialect });
  });
}

/** Keeps a part of it; the rest stays as it was. */
export function remember(change: Remembered): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...recallView(), ...change }));
  } catch {
    // A full or forbidden storage loses a preference, nothing else.
  }
}
