import { useMemo, useState } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import type { Person } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import type { List } from '../../domain/kernel/list.ts';
import { newId } from '../state/id.ts';

export interface NewPeople {
  /** Those who are known, and those who were named here and are recorded together with what they were named for. */
  readonly people: List<Person>;
  /** Names somebody whom nobody knows yet. */
  readonly name: (name: string) => Id;
  /** Records those of them who are needed. */
  readonly commandsFor: (needed: readonly (Id | null)[]) => readonly WrittenCommand[];
}

/** People for a field in which an unknown name may be typed. Nobody is recorded until what names them is. */
export function useNewPeople(known: List<Person>): NewPeople {
  const [named, setNamed] = useState<readonly Person[]>([]);
  return useMemo(() => {
    const unknown = named.filter(({ id }) => !known.some((each) => each.id === id));
    return {
      people: [...known, ...unknown],
      name: (name) => {
        const person = { id: newId(), name, title: '', unit: '' };
        setNamed((before) => [...before, person]);
        return person.id;
      },
      commandsFor: (needed) => unknown.filter(({ id }) => needed.includes(id)).map(({ id, name }) => ({ command: 'addPerson', id, name })),
    };
  }, [known, named]);
}
