import { z } from 'zod';

export const monthSchema = z.int().min(1).max(12);
