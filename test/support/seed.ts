import fc from 'fast-check';

/**
 * Property tests draw the same texts on every run, so that a change is judged by what it changes and not by the draw.
 * `FUZZ_SEED=7 npx vitest run test/unit` draws others.
 */
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 12) });
