import { useState } from 'react';
import type { Person } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { mendable } from './next-field.ts';
import { PersonField } from './person-field.tsx';

export interface MendablePersonProps {
  readonly label: string;
  readonly people: readonly Person[];
  readonly value: Id | null;
  /** @returns what is wrong, in words; null when it is recorded */
  readonly save: (person: Id | null) => Promise<string | null>;
  /** Records somebody whom nobody knows yet, and chooses them. */
  readonly saveNew?: (name: string) => Promise<string | null>;
  readonly placeholder?: string;
  readonly look?: 'framed' | 'plain';
}

/** Somebody by name, chosen where the name is read and recorded at once. What is refused is said beside the field. */
export function MendablePerson({ save, saveNew, look = 'plain', ...rest }: MendablePersonProps) {
  const [error, setError] = useState<string | null>(null);
  const take = (answer: Promise<string | null>): void => void answer.then(setError);
  return (
    <div {...mendable}>
      <PersonField
        {...rest}
        hideLabel
        look={look}
        error={error}
        onChange={(person) => take(save(person))}
        {...(saveNew === undefined ? {} : { onNew: (name: string) => take(saveNew(name)) })}
      />
    </div>
  );
}
