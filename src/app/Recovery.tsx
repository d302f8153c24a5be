import { Button, Group } from "@mantine/core";
import { discardDraft, hasRoomForDraft, restoreDrafts } from "../commands/recoverDrafts";
import type { Draft } from "../desktop/Desktop";
import { useDocument, useStores } from "../hooks/useStores";
import { words } from "../words/words";

const text = words.dialogs;

interface RecoveryProps {
  readonly drafts: readonly Draft[];
  readonly aside: boolean;
  readonly close: () => void;
}

/** Work that was left behind or set aside, to be brought back one by one or all at once. */
export function Recovery({ drafts, aside, close }: RecoveryProps) {
  const stores = useStores();
  useDocument((state) => state.edited);
  const settle = (done: readonly Draft[], work: Promise<void>): void => {
    const rest = drafts.filter((draft) => !done.includes(draft));
    if (rest.length > 0 && !aside)
      stores.view.getState().showDialog({ kind: "recovery", drafts: rest, aside });
    else close();
    work.catch(() => stores.view.getState().tell(words.screen.draftFailed, "bad"));
  };
  const restore = (some: readonly Draft[]): void => settle(some, restoreDrafts(stores, some));
  return (
    <>
      <p className="dialog-text">{aside ? words.files.asideText : text.recoveryText}</p>
      <ul className="draft-list">
        {drafts.map((draft, index) => {
          const name = draft.name || words.screen.untitled;
          const restoring = hasRoomForDraft(stores) ? text.restore : words.files.restoreInNewWindow;
          return (
            <li key={draft.id}>
              <div className="draft-name">
                <strong>{name}</strong>
                <span>{text.keptAt(whenText(draft.savedAt))}</span>
              </div>
              {!aside && (
                <Button
                  size="xs"
                  variant="subtle"
                  color="red"
                  aria-label={`${text.discard}: ${name}`}
                  onClick={() => settle([draft], discardDraft(stores, draft))}
                >
                  {text.discard}
                </Button>
              )}
              <Button
                size="xs"
                data-autofocus={index === 0 || undefined}
                aria-label={`${restoring}: ${name}`}
                onClick={() => restore([draft])}
              >
                {restoring}
              </Button>
            </li>
          );
        })}
      </ul>
      <Group justify="flex-end" mt="md" gap="sm">
        <Button size="sm" variant="default" onClick={close}>
          {aside ? words.screen.close : text.later}
        </Button>
        {!aside && drafts.length > 1 && stores.desktop.host === "electron" && (
          <Button size="sm" onClick={() => restore(drafts)}>
            {words.files.restoreAll}
          </Button>
        )}
      </Group>
    </>
  );
}

function whenText(time: number): string {
  return new Date(time).toLocaleString(words.language.locale, { dateStyle: "medium", timeStyle: "short" });
}
