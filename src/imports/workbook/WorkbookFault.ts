/** Why a workbook cannot be read. */
export type WorkbookFault = "notWorkbook" | "locked" | "tooLarge" | "entities" | "damaged" | "noSheet";

/** Thrown inside, caught at the door: a workbook that cannot be read. */
export class UnreadableWorkbook extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
  }
}

/** Runs what reads a workbook; what it throws becomes an answer. */
export async function orFault<Found>(
  read: () => Promise<Found>,
): Promise<Found | { readonly fault: WorkbookFault }> {
  try {
    return await read();
  } catch (failure) {
    if (failure instanceof UnreadableWorkbook) return { fault: failure.fault };
    throw failure;
  }
}
