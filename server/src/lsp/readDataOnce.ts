/**
 * Imported before all else. Data files are read once a start: the code that zod would write and compile to read a shape often
 * costs more than it saves. For the same reason every file imports zod as `* as z`: the object `z` would bring all of zod, with
 * its messages in every language.
 */
import * as z from 'zod';

z.config({ jitless: true });
