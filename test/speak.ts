import { learnBoth } from '../domain/text/both.ts';

/** Every test speaks both languages. */
learnBoth();
