import { Button, Group, Modal } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef } from "react";
import { saveMapAs } from "../commands/fileActions";
import { useStores, useView } from "../hooks/useStores";
import { focusMapIfLost } from "../ui/focusMap";
import type { QuickEntryForm as QuickEntry } from "../panels/quickEntry/QuickEntryForm";
import type { Dialog } from "../stores/viewStore";
import { failureSentence } from "../words/failureSentence";
import { sentence } from "../words/sentence";
import { words } from "../words/words";
import { ChangedOnDisk } from "./ChangedOnDisk";
import { Recovery } from "./Recovery";

const text = words.dialogs;

/** Loaded when it is asked for. */
const ExportForm = lazy(async () => ({
  default: (await import("../panels/export/ExportForm")).ExportForm,
}));
const quickEntry: { Form?: typeof QuickEntry } = {};
async function loadQuickEntry(): Promise<{ default: typeof QuickEntry }> {
  const { QuickEntryForm } = await import("../panels/quickEntry/QuickEntryForm");
  quickEntry.Form = QuickEntryForm;
  return { default: QuickEntryForm };
}
const LaterQuickEntry = lazy(loadQuickEntry);
const Manual = lazy(async () => ({ default: (await import("../panels/manual/Manual")).Manual }));
const ImportForm = lazy(async () => ({
  default: (await import("../panels/import/ImportForm")).ImportForm,
}));

/** What is loaded only now comes after the dialog has given away its focus: gives it to the field that is to have it. */
function FocusFirst() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const first = here.current?.closest("[role=dialog]")?.querySelector<HTMLElement>("[data-autofocus]");
    first?.focus({ preventScroll: true });
  }, []);
  return <span ref={here} hidden />;
}

/** The question or message that stands in front of the map, if there is one. */
export function Dialogs() {
  const stores = useStores();
  const dialog = useView((state) => state.dialog);
  // What is typed right after its key is to find it there.
  useEffect(() => {
    const idle = window.requestIdleCallback?.(() => void loadQuickEntry());
    return () => (idle === undefined ? undefined : window.cancelIdleCallback(idle));
  }, []);
  const close = (): void => {
    if (dialog?.kind === "unsaved") dialog.answer("cancel");
    else if (dialog?.kind === "changedOnDisk") dialog.answer("later");
    else stores.view.getState().showDialog(null);
  };
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      title={dialog ? titleOf(dialog) : ""}
      size={
        dialog?.kind === "export" || dialog?.kind === "manual"
          ? 1080
          : dialog?.kind === "quickEntry" || dialog?.kind === "importLog"
            ? 760
            : dialog?.kind === "cannotOpen" || dialog?.kind === "mended"
              ? "lg"
              : "md"
      }
      overlayProps={{ backgroundOpacity: 0.35 }}
      // Who opens a line to type in types at once.
      transitionProps={{ duration: dialog?.kind === "quickEntry" ? 0 : 150 }}
      closeButtonProps={{ "aria-label": words.screen.close }}
      onExitTransitionEnd={focusMapIfLost}
    >
      <Suspense>
        {dialog && <Body dialog={dialog} close={close} />}
        <FocusFirst key={dialog?.kind === "recovery" ? dialog.drafts.length : dialog?.kind} />
      </Suspense>
    </Modal>
  );
}

function titleOf(dialog: Dialog): string {
  switch (dialog.kind) {
    case "unsaved":
      return text.unsavedTitle(dialog.name);
    case "cannotOpen":
      return text.cannotOpenTitle(dialog.name);
    case "mended":
      return text.mendedTitle(dialog.name);
    case "fileFailure":
      return dialog.doing === "open"
        ? text.fileTitleOpen(dialog.failure.name)
        : text.fileTitleSave(dialog.failure.name);
    case "quickEntry":
      return words.quickEntry.title;
    case "manual":
      return words.help.title;
    case "export":
      return dialog.toPrint ? words.exporting.printTitle : words.exporting.title;
    case "importLog":
      return words.importing.title;
    case "changedOnDisk":
      return words.files.changedTitle(dialog.name);
    case "recovery":
      return dialog.aside ? words.files.asideTitle : text.recoveryTitle;
  }
}

function Body({ dialog, close }: { readonly dialog: Dialog; readonly close: () => void }) {
  const stores = useStores();
  switch (dialog.kind) {
    case "unsaved":
      return (
        <>
          <p className="dialog-text">{text.unsavedText}</p>
          <Group justify="space-between" mt="lg">
            <Button size="sm" variant="subtle" color="red" onClick={() => dialog.answer("discard")}>
              {text.dontSave}
            </Button>
            <Group gap="sm">
              <Button size="sm" variant="default" onClick={() => dialog.answer("cancel")}>
                {text.cancel}
              </Button>
              <Button size="sm" data-autofocus onClick={() => dialog.answer("save")}>
                {text.save}
              </Button>
            </Group>
          </Group>
        </>
      );
    case "cannotOpen":
    case "mended":
      return (
        <>
          <p className="dialog-text">
            {dialog.kind === "mended"
              ? text.mendedText(dialog.problems.length)
              : dialog.problems.some(({ code }) => code === "file.newer")
                ? text.tooNewText
                : text.cannotOpenText(dialog.problems.length)}
          </p>
          <ul className="problem-list">
            {dialog.problems.map((problem, index) => (
              <li key={`${problem.path} ${problem.code} ${index}`}>
                <code>{problem.path || text.wholeFile}</code>
                <span>{sentence(problem)}</span>
              </li>
            ))}
          </ul>
          <Group justify="flex-end" mt="lg">
            <Button size="sm" data-autofocus onClick={close}>
              {text.ok}
            </Button>
          </Group>
        </>
      );
    case "fileFailure":
      return (
        <>
          <p className="dialog-text">{failureSentence(dialog.failure, dialog.doing)}</p>
          {dialog.doing === "save" && <p className="dialog-text">{text.unsavedStays}</p>}
          {dialog.failure.folder !== null && <p className="dialog-detail">{dialog.failure.folder}</p>}
          {dialog.failure.failed === "unknown" && <p className="dialog-detail">{dialog.failure.detail}</p>}
          <Group justify="flex-end" gap="sm" mt="lg">
            {dialog.doing === "save" && (
              <Button
                size="sm"
                variant="default"
                onClick={() => {
                  close();
                  void saveMapAs(stores);
                }}
              >
                {text.saveElsewhere}
              </Button>
            )}
            <Button size="sm" data-autofocus onClick={close}>
              {text.ok}
            </Button>
          </Group>
        </>
      );
    case "quickEntry": {
      // As a rule it has been loaded before it is asked for, and is there in the same moment.
      const QuickEntryForm = quickEntry.Form ?? LaterQuickEntry;
      return <QuickEntryForm file={dialog.file ?? null} close={close} />;
    }
    case "manual":
      return <Manual />;
    case "export":
      return <ExportForm close={close} toPrint={dialog.toPrint ?? false} />;
    case "importLog":
      return <ImportForm file={dialog.file ?? null} close={close} />;
    case "changedOnDisk":
      return <ChangedOnDisk asked={dialog.asked} answer={dialog.answer} />;
    case "recovery":
      return <Recovery {...dialog} close={close} />;
  }
}
