import type { Stores } from "../stores/stores";
import { isLanguage } from "../words/language";
import { remember } from "./rememberView";
import { keepForReturn } from "./returnToDocument";

/** Another language is spoken by a screen that is loaded anew; the document comes along, saved or not. */
export function changeLanguage(stores: Stores): void {
  stores.desktop.speak(stores.view.getState().language);
  stores.view.subscribe(({ language }, before) => {
    if (language === before.language || !isLanguage(language)) return;
    remember({ language });
    void keepForReturn(stores).then(() => stores.desktop.reload());
  });
}
