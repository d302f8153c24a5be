/** One line to the person, on standard error: standard output belongs to results. @param {string} line */
export function say(line) {
  process.stderr.write(`millrace: ${line}\n`);
}

/** Ends the process with one clear sentence. @param {string} line @param {number} [code] @returns {never} */
export function giveUp(line, code = 1) {
  say(line);
  process.exit(code);
}
