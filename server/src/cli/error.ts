/** Something the user can mend: a missing file, a wrong option. Its message is shown as it is, in one line. */
export class CommandLineError extends Error {}
