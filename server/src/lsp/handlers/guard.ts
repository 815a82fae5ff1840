import type { Session } from '../session';

/**
 * Wraps a handler so that a fault in one feature is written to the output channel and answered with `fallback`:
 * the server goes on, and the officer's other features with it.
 */
export function guard<P, R>(
  session: Session,
  feature: string,
  fallback: R,
  handler: (params: P) => Promise<R>,
): (params: P) => Promise<R> {
  return async (params) => {
    try {
      return await handler(params);
    } catch (error) {
      session.connection.console.error(
        `${feature}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return fallback;
    }
  };
}
