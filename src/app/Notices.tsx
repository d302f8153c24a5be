import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { useView } from "../hooks/useStores";
import { words } from "../words/words";

const tones = { info: "gray", good: "water", bad: "red" } as const;

/** Shows each notice for as long as it takes to read it. */
export function Notices(): null {
  const notice = useView((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const { text, tone } = notice;
    // All is well: what went wrong before is no news any more.
    if (tone === "good") notifications.clean();
    // Long enough to be read, and longer where something went wrong.
    const autoClose = (tone === "bad" ? 6000 : 2500) + 45 * text.length;
    notifications.show({
      message: text,
      color: tones[tone],
      withBorder: true,
      autoClose,
      closeButtonProps: { "aria-label": words.screen.close },
    });
  }, [notice]);
  return null;
}
