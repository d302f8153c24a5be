import { Button, Stack } from "@mantine/core";
import type { ChangedAnswer } from "../stores/viewStore";
import { words } from "../words/words";

const text = words.files;

interface ChangedOnDiskProps {
  readonly asked: "save" | "change";
  readonly answer: (answer: ChangedAnswer) => void;
}

/** Two versions of one map: the answer that a hurried Enter gives writes over nothing. */
export function ChangedOnDisk({ asked, answer }: ChangedOnDiskProps) {
  const isSave = asked === "save";
  return (
    <>
      <p className="dialog-text">{isSave ? text.changedSaveText : text.changedText}</p>
      <Stack gap="xs" mt="lg">
        {isSave ? (
          <>
            <Button size="sm" data-autofocus onClick={() => answer("copy")}>
              {text.saveCopy}
            </Button>
            <Button size="sm" variant="default" onClick={() => answer("mine")}>
              {text.replaceWithMine}
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" data-autofocus onClick={() => answer("mine")}>
              {text.keepMine}
            </Button>
            <Button size="sm" variant="default" onClick={() => answer("copy")}>
              {text.saveCopy}
            </Button>
          </>
        )}
        <Button size="sm" variant="default" onClick={() => answer("theirs")}>
          {text.takeTheirs}
        </Button>
        {isSave && (
          <Button size="sm" variant="subtle" color="gray" onClick={() => answer("later")}>
            {text.decideLater}
          </Button>
        )}
      </Stack>
    </>
  );
}
