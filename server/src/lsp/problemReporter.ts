import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { type Localized, localize } from '../text/localized';
import { diagnosticSource } from './convert';
import type { Session } from './session';

/** What is wrong with a file that is no draft: an archived release, or a glossary. */
export interface FileProblem {
  readonly source: string;
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
  /** Counted from 0; the first where none is given. */
  readonly line?: number;
}

/** Shows on files that nobody need have open what is wrong with them, and takes back what no longer holds. */
export class ProblemReporter {
  readonly #session: Session;
  #reported: readonly string[] = [];

  constructor(session: Session) {
    this.#session = session;
  }

  /** Shows each problem on its file and in the output channel; these are all there are now. */
  async report(problems: readonly FileProblem[]): Promise<void> {
    const { connection, displayLanguage } = this.#session;
    const sources = [...new Set(problems.map(({ source }) => source))];
    for (const gone of this.#reported.filter((source) => !sources.includes(source))) {
      await connection.sendDiagnostics({ uri: gone, diagnostics: [] });
    }
    for (const source of sources) {
      const own = problems.filter((problem) => problem.source === source);
      await connection.sendDiagnostics({
        uri: source,
        diagnostics: own.map((one) => this.#toDiagnostic(one)),
      });
      for (const { message } of own) {
        connection.console.warn(`${decodeURIComponent(source)}: ${localize(message, displayLanguage)}`);
      }
    }
    this.#reported = sources;
  }

  #toDiagnostic({ line = 0, severity, message }: FileProblem): Diagnostic {
    const start = { line, character: 0 };
    return {
      range: { start, end: start },
      severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      source: diagnosticSource,
      message: localize(message, this.#session.displayLanguage),
    };
  }
}
