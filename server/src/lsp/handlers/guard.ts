import { type CancellationToken, ResponseError } from 'vscode-languageserver-protocol';
import type { Session } from '../session';

/**
 * Wraps a handler so that a fault in one feature is written to the output channel and answered with `fallback`:
 * the server goes on, and the officer's other features with it. That a request was cancelled is no fault.
 */
export function guard<P, R>(
  session: Session,
  feature: string,
  fallback: R,
  handler: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      session.connection.console.error(
        `${feature}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return fallback;
    }
  };
}
