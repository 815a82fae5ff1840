/**
 * Imported before all else. Data files are read once a start: the code that zod would write and compile to read a shape often
 * costs more than it saves.
 */
import { z } from 'zod';

z.config({ jitless: true });
